import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3_bucket_cors_configuration',
  to: 'AWS::S3::Bucket',
  fold: { by: 'bucket', into: ['aws_s3_bucket'], at: 'CorsConfiguration' },
  renames: { 'cors_rule.max_age_seconds': 'MaxAge', 'cors_rule.expose_headers': 'ExposedHeaders' },
  ignores: { expected_bucket_owner: 'guards the call, changes nothing of the bucket' },
}
