import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3_bucket_versioning',
  to: 'AWS::S3::Bucket',
  fold: { by: 'bucket', into: ['aws_s3_bucket'], at: '' },
  ignores: {
    expected_bucket_owner: 'guards the call, changes nothing of the bucket',
    mfa: 'a code of the call',
    'versioning_configuration.mfa_delete': 'CloudFormation cannot ask for it',
  },
}
