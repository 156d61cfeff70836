import { notifications } from '../../prepare/bucket-notification.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3_bucket_notification',
  to: 'AWS::S3::Bucket',
  fold: { by: 'bucket', into: ['aws_s3_bucket'], at: 'NotificationConfiguration' },
  renames: {
    eventbridge: 'EventBridgeConfiguration.EventBridgeEnabled',
    lambda_function: 'LambdaConfigurations',
    'lambda_function.lambda_function_arn': 'Function',
    queue: 'QueueConfigurations',
    'queue.queue_arn': 'Queue',
    topic: 'TopicConfigurations',
    'topic.topic_arn': 'Topic',
  },
  ignores: {
    'lambda_function.filter_prefix': 'which objects it is for',
    'lambda_function.filter_suffix': 'which objects it is for',
    'lambda_function.id': 'which objects it is for',
    'queue.filter_prefix': 'which objects it is for',
    'queue.filter_suffix': 'which objects it is for',
    'queue.id': 'which objects it is for',
    'topic.filter_prefix': 'which objects it is for',
    'topic.filter_suffix': 'which objects it is for',
    'topic.id': 'which objects it is for',
  },
  prepared: ['lambda_function.events', 'queue.events', 'topic.events'],
  made: ['lambda_function.event', 'queue.event', 'topic.event'],
  prepare: notifications,
}
