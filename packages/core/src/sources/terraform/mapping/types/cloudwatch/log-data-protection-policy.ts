import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudwatch_log_data_protection_policy',
  to: 'AWS::Logs::LogGroup',
  fold: { by: 'log_group_name', into: ['aws_cloudwatch_log_group'], at: '' },
  renames: { policy_document: 'DataProtectionPolicy' },
}
