import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sqs_queue_policy',
  to: 'AWS::SQS::QueuePolicy',
  renames: { queue_url: 'Queues[]', policy: 'PolicyDocument' },
}
