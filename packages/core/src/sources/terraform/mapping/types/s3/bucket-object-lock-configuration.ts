import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3_bucket_object_lock_configuration',
  to: 'AWS::S3::Bucket',
  fold: { by: 'bucket', into: ['aws_s3_bucket'], at: 'ObjectLockConfiguration' },
  ignores: {
    expected_bucket_owner: 'guards the call, changes nothing of the bucket',
    token: 'a token of the call',
  },
}
