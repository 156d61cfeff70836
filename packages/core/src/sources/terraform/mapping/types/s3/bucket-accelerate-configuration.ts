import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3_bucket_accelerate_configuration',
  to: 'AWS::S3::Bucket',
  fold: { by: 'bucket', into: ['aws_s3_bucket'], at: 'AccelerateConfiguration' },
  renames: { status: 'AccelerationStatus' },
  ignores: { expected_bucket_owner: 'guards the call, changes nothing of the bucket' },
}
