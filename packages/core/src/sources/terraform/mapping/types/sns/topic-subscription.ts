import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sns_topic_subscription',
  to: 'AWS::SNS::Subscription',
  ignores: {
    confirmation_timeout_in_minutes: 'how long Terraform waits',
    endpoint_auto_confirms: 'how long Terraform waits',
  },
}
