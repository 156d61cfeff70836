import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3_bucket_policy',
  to: 'AWS::S3::BucketPolicy',
}
