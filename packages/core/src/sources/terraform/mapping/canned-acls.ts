/** Canned access control lists of a bucket, as CloudFormation spells them. */
export const cannedAcls: Readonly<Record<string, string>> = {
  private: 'Private',
  'public-read': 'PublicRead',
  'public-read-write': 'PublicReadWrite',
  'aws-exec-read': 'AwsExecRead',
  'authenticated-read': 'AuthenticatedRead',
  'bucket-owner-read': 'BucketOwnerRead',
  'bucket-owner-full-control': 'BucketOwnerFullControl',
  'log-delivery-write': 'LogDeliveryWrite',
}
