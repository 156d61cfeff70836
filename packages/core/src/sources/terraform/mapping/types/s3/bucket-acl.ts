import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3_bucket_acl',
  to: 'AWS::S3::Bucket',
  fold: { by: 'bucket', into: ['aws_s3_bucket'], at: '' },
  renames: { acl: 'AccessControl' },
  values: {
    acl: {
      private: 'Private',
      'public-read': 'PublicRead',
      'public-read-write': 'PublicReadWrite',
      'aws-exec-read': 'AwsExecRead',
      'authenticated-read': 'AuthenticatedRead',
      'bucket-owner-read': 'BucketOwnerRead',
      'bucket-owner-full-control': 'BucketOwnerFullControl',
      'log-delivery-write': 'LogDeliveryWrite',
    },
  },
  ignores: {
    expected_bucket_owner: 'guards the call, changes nothing of the bucket',
    access_control_policy: 'CloudFormation has no grants of lists',
  },
}
