import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3_bucket_logging',
  to: 'AWS::S3::Bucket',
  fold: { by: 'bucket', into: ['aws_s3_bucket'], at: 'LoggingConfiguration' },
  renames: {
    target_bucket: 'DestinationBucketName',
    target_prefix: 'LogFilePrefix',
    target_object_key_format: 'TargetObjectKeyFormat',
  },
  ignores: {
    expected_bucket_owner: 'guards the call, changes nothing of the bucket',
    target_grant: 'CloudFormation has no grants of lists',
  },
}
