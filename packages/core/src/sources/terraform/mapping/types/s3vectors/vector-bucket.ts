import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3vectors_vector_bucket',
  to: 'AWS::S3Vectors::VectorBucket',
}
