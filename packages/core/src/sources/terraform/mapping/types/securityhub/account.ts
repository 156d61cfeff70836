import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_securityhub_account',
  to: 'AWS::SecurityHub::Hub',
}
