import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_rekognition_stream_processor',
  to: 'AWS::Rekognition::StreamProcessor',
  renames: { 'notification_channel.sns_topic_arn': 'Arn' },
}
