import { cannedAcls } from '../../canned-acls.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3_bucket_acl',
  to: 'AWS::S3::Bucket',
  fold: { by: 'bucket', into: ['aws_s3_bucket'], at: '' },
  renames: { acl: 'AccessControl' },
  values: {
    acl: cannedAcls,
  },
  ignores: {
    expected_bucket_owner: 'guards the call, changes nothing of the bucket',
    access_control_policy: 'CloudFormation has no grants of lists',
  },
}
