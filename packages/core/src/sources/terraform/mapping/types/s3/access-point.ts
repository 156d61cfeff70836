import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3_access_point',
  to: 'AWS::S3::AccessPoint',
  renames: { account_id: 'BucketAccountId' },
  attributes: { alias: 'Alias' },
}
