import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudwatch_log_subscription_filter',
  to: 'AWS::Logs::SubscriptionFilter',
  renames: { name: 'FilterName' },
}
