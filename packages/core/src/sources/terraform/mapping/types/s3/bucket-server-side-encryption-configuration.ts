import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3_bucket_server_side_encryption_configuration',
  to: 'AWS::S3::Bucket',
  fold: { by: 'bucket', into: ['aws_s3_bucket'], at: 'BucketEncryption' },
  renames: {
    'rule.blocked_encryption_types': 'BlockedEncryptionTypes.EncryptionType',
    rule: 'ServerSideEncryptionConfiguration',
    'rule.apply_server_side_encryption_by_default': 'ServerSideEncryptionByDefault',
  },
  ignores: { expected_bucket_owner: 'guards the call, changes nothing of the bucket' },
}
