import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sqs_queue_redrive_policy',
  to: 'AWS::SQS::Queue',
  fold: { by: 'queue_url', into: ['aws_sqs_queue'], at: '' },
}
