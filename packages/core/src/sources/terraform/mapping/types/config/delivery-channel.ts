import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_config_delivery_channel',
  to: 'AWS::Config::DeliveryChannel',
  renames: {
    snapshot_delivery_properties: 'ConfigSnapshotDeliveryProperties',
    s3_kms_key_arn: 'S3KmsKeyArn',
  },
}
