import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_kinesis_stream',
  to: 'AWS::Kinesis::Stream',
  renames: {
    retention_period: 'RetentionPeriodHours',
    encryption_type: 'StreamEncryption.EncryptionType',
    kms_key_id: 'StreamEncryption.KeyId',
  },
  ignores: {
    arn: 'its own ARN',
    enforce_consumer_deletion: 'says how it is deleted',
    shard_level_metrics: 'metrics',
  },
}
