import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_macie2_account',
  to: 'AWS::Macie::Session',
  constants: { Status: 'ENABLED' },
}
