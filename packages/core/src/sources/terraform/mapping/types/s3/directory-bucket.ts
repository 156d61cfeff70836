import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3_directory_bucket',
  to: 'AWS::S3Express::DirectoryBucket',
  renames: { bucket: 'BucketName', location: '', 'location.name': 'LocationName' },
  ignores: { 'location.type': 'follows from the name', type: 'there is one' },
}
