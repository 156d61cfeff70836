import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_lambda_layer_version',
  to: 'AWS::Lambda::LayerVersion',
  renames: {
    s3_bucket: 'Content.S3Bucket',
    s3_key: 'Content.S3Key',
    s3_object_version: 'Content.S3ObjectVersion',
  },
  ignores: { filename: 'a file on the machine that deploys', source_code_hash: 'says when the code changed' },
}
