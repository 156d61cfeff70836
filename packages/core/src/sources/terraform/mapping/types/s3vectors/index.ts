import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3vectors_index',
  to: 'AWS::S3Vectors::Index',
}
