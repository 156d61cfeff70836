import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_organizations_policy',
  to: 'AWS::Organizations::Policy',
  // What the provider takes where nothing is written; what is written comes before it.
  constants: { Type: 'SERVICE_CONTROL_POLICY' },
}
