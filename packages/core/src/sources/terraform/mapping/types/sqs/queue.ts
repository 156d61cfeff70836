import { withPolicy } from '../../prepare/with-policy.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sqs_queue',
  to: 'AWS::SQS::Queue',
  renames: {
    max_message_size: 'MaximumMessageSize',
    message_retention_seconds: 'MessageRetentionPeriod',
    receive_wait_time_seconds: 'ReceiveMessageWaitTimeSeconds',
    visibility_timeout_seconds: 'VisibilityTimeout',
  },
  attributes: { id: 'Ref', url: 'Ref', name: 'QueueName' },
  prepared: ['policy'],
  split: withPolicy('aws_sqs_queue_policy', 'queue_url', 'id'),
}
