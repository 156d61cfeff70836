import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3_account_public_access_block',
  to: 'AWS::S3::AccountPublicAccessBlock',
  renames: {
    block_public_acls: 'PublicAccessBlockConfiguration.BlockPublicAcls',
    block_public_policy: 'PublicAccessBlockConfiguration.BlockPublicPolicy',
    ignore_public_acls: 'PublicAccessBlockConfiguration.IgnorePublicAcls',
    restrict_public_buckets: 'PublicAccessBlockConfiguration.RestrictPublicBuckets',
  },
}
