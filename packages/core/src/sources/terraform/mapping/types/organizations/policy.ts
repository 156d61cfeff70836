import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_organizations_policy',
  to: 'AWS::Organizations::Policy',
}
