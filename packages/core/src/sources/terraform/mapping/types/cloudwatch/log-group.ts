import { withoutZeroRetention } from '../../prepare/log-group.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudwatch_log_group',
  to: 'AWS::Logs::LogGroup',
  prepare: withoutZeroRetention,
}
