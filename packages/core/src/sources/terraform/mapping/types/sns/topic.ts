import { withPolicy } from '../../prepare/with-policy.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sns_topic',
  to: 'AWS::SNS::Topic',
  ignores: {
    application_failure_feedback_role_arn: 'logs of deliveries',
    application_success_feedback_role_arn: 'logs of deliveries',
    application_success_feedback_sample_rate: 'logs of deliveries',
    firehose_failure_feedback_role_arn: 'logs of deliveries',
    firehose_success_feedback_role_arn: 'logs of deliveries',
    firehose_success_feedback_sample_rate: 'logs of deliveries',
    http_failure_feedback_role_arn: 'logs of deliveries',
    http_success_feedback_role_arn: 'logs of deliveries',
    http_success_feedback_sample_rate: 'logs of deliveries',
    lambda_failure_feedback_role_arn: 'logs of deliveries',
    lambda_success_feedback_role_arn: 'logs of deliveries',
    lambda_success_feedback_sample_rate: 'logs of deliveries',
    sqs_failure_feedback_role_arn: 'logs of deliveries',
    sqs_success_feedback_role_arn: 'logs of deliveries',
    sqs_success_feedback_sample_rate: 'logs of deliveries',
    delivery_policy: 'how often a delivery is tried again',
  },
  prepared: ['policy'],
  split: withPolicy('aws_sns_topic_policy', 'arn', 'arn'),
}
