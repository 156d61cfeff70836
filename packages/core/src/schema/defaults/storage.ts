import { type DefaultRow, of, ofCall, type TypeDefaults } from './row.ts'

const s3 = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide'

const flags = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets']

/**
 * Since April 2023 a bucket made without a configuration gets all four settings on. A configuration that is
 * written but leaves a setting out turns that setting off.
 */
const bucketBlock: readonly DefaultRow[] = flags.map((flag) => ({
  path: `PublicAccessBlockConfiguration.${flag}`,
  default: false,
  without: true,
  source: `${s3}/access-control-block-public-access.html`,
}))

/** Where data lies: buckets, file systems, registries, tables, streams. */
export const storageDefaults: readonly TypeDefaults[] = [
  of('AWS::S3::Bucket', [
    {
      path: 'BucketEncryption.ServerSideEncryptionConfiguration[].ServerSideEncryptionByDefault',
      none: 'objects are encrypted with SSE-S3: no KMS key',
    },
    { path: 'ObjectLockConfiguration.Rule.DefaultRetention', none: 'objects are not locked by default' },
    { path: 'ObjectLockConfiguration.Rule.DefaultRetention.Mode', none: 'objects are not locked by default' },

    ...bucketBlock,
    {
      path: 'PublicAccessBlockConfiguration',
      none: 'all four settings are on, for buckets made since April 2023',
      source: `${s3}/access-control-block-public-access.html`,
    },
    { path: 'BucketEncryption', none: 'objects are encrypted with SSE-S3: no KMS key' },
    {
      path: 'BucketEncryption.ServerSideEncryptionConfiguration',
      none: 'objects are encrypted with SSE-S3: no KMS key',
    },
    {
      path: 'BucketEncryption.ServerSideEncryptionConfiguration[].ServerSideEncryptionByDefault.SSEAlgorithm',
      default: 'AES256',
      source: `${s3}/default-bucket-encryption.html`,
    },
    {
      path: 'BucketEncryption.ServerSideEncryptionConfiguration[].ServerSideEncryptionByDefault.KMSMasterKeyID',
      none: 'SSE-S3, or the AWS managed key when the algorithm is KMS',
    },
    { path: 'BucketEncryption.ServerSideEncryptionConfiguration[].BucketKeyEnabled', default: false },
    { path: 'VersioningConfiguration', none: 'versioning is off' },
    { path: 'VersioningConfiguration.Status', default: 'Suspended' },
    { path: 'LoggingConfiguration', none: 'requests are not logged' },
    { path: 'LoggingConfiguration.DestinationBucketName', none: 'no bucket for logs, or this one' },
    { path: 'ObjectLockEnabled', default: false },
    { path: 'ObjectLockConfiguration', none: 'no object lock' },
    { path: 'ObjectLockConfiguration.ObjectLockEnabled', none: 'no object lock' },
    { path: 'ObjectLockConfiguration.Rule', none: 'objects are not locked by default' },
    {
      path: 'AccessControl',
      none: 'private: ACLs are disabled',
      source: `${s3}/about-object-ownership.html`,
    },
    {
      path: 'OwnershipControls',
      none: 'the owner of the bucket owns every object; ACLs are disabled',
      source: `${s3}/about-object-ownership.html`,
    },
    {
      path: 'OwnershipControls.Rules[].ObjectOwnership',
      default: 'BucketOwnerEnforced',
      source: `${s3}/about-object-ownership.html`,
    },
    { path: 'WebsiteConfiguration', none: 'no website' },
    { path: 'CorsConfiguration', none: 'no other origin may read' },
    { path: 'NotificationConfiguration', none: 'no notification' },
    { path: 'NotificationConfiguration.EventBridgeConfiguration', none: 'no events in EventBridge' },
    { path: 'ReplicationConfiguration', none: 'no replication' },
    { path: 'LifecycleConfiguration', none: 'objects are kept' },
    { path: 'BucketName', none: 'a name that is generated' },
    { path: 'Tags', none: 'no tags' },
  ]),
  of('AWS::S3::AccessPoint', [
    { path: 'PublicAccessBlockConfiguration', none: 'all four settings are on' },
    { path: 'BucketAccountId', none: 'a bucket of the same account' },

    ...flags.map(
      (flag): DefaultRow => ({
        path: `PublicAccessBlockConfiguration.${flag}`,
        default: true,
        source: `${s3}/access-points-bpa-settings.html`,
      }),
    ),
    { path: 'VpcConfiguration', none: 'reached from the internet, where policy allows' },
    { path: 'VpcConfiguration.VpcId', none: 'reached from the internet, where policy allows' },
    { path: 'Policy', none: 'the policy of the bucket applies' },
  ]),
  ofCall('AWS::S3::AccountPublicAccessBlock', 'AmazonS3/latest/API/API_control_PutPublicAccessBlock', [
    ...flags.map((flag): DefaultRow => ({ path: `PublicAccessBlockConfiguration.${flag}`, default: false })),
  ]),
  of('AWS::S3Express::DirectoryBucket', [
    { path: 'BucketEncryption', none: 'objects are encrypted with SSE-S3: no KMS key' },
  ]),
  of('AWS::S3Files::FileSystem', [{ path: 'KmsKeyId', none: 'no customer managed key' }]),
  of('AWS::EFS::FileSystem', [
    {
      path: 'Encrypted',
      default: false,
      source: 'https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html',
    },
    { path: 'KmsKeyId', none: 'the AWS managed key of Amazon EFS, if the file system is encrypted' },
    { path: 'FileSystemPolicy', none: 'any client that reaches a mount target may mount' },
    { path: 'BackupPolicy', none: 'no automatic backup' },
    { path: 'BackupPolicy.Status', none: 'no automatic backup' },
  ]),
  of('AWS::EFS::AccessPoint', [
    { path: 'PosixUser', none: 'the user of the client applies' },
    { path: 'PosixUser.Uid', none: 'the user of the client applies' },
    { path: 'RootDirectory', none: 'the whole file system' },
    {
      path: 'RootDirectory.Path',
      default: '/',
      source: 'https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html',
    },
  ]),
  of('AWS::FSx::FileSystem', [
    { path: 'KmsKeyId', none: 'the AWS managed key of Amazon FSx' },
    { path: 'SecurityGroupIds', none: 'the default security group of the VPC' },
    { path: 'LustreConfiguration.AutoImportPolicy', default: 'NONE' },
    { path: 'LustreConfiguration.AutomaticBackupRetentionDays', default: 0 },
    { path: 'LustreConfiguration.ImportPath', none: 'not tied to a bucket' },
    { path: 'LustreConfiguration.ExportPath', none: 'not tied to a bucket' },
    { path: 'LustreConfiguration.LogConfiguration', none: 'no logs' },
  ]),
  of('AWS::ECR::Repository', [
    { path: 'ImageTagMutability', default: 'MUTABLE' },
    { path: 'ImageScanningConfiguration', none: 'the registry decides whether images are scanned' },
    { path: 'ImageScanningConfiguration.ScanOnPush', default: false },
    { path: 'EncryptionConfiguration', none: 'images are encrypted with SSE-S3: no KMS key' },
    { path: 'EncryptionConfiguration.EncryptionType', default: 'AES256' },
    { path: 'EncryptionConfiguration.KmsKey', none: 'no customer managed key' },
    { path: 'RepositoryPolicyText', none: 'no resource policy: only the account of the repository' },
    { path: 'LifecyclePolicy', none: 'images are kept' },
  ]),
  of('AWS::DynamoDB::Table', [
    { path: 'SSESpecification', none: 'a key that AWS owns' },
    { path: 'SSESpecification.SSEEnabled', default: false },
    { path: 'SSESpecification.KMSMasterKeyId', none: 'no customer managed key' },
    { path: 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled', default: false },
    { path: 'DeletionProtectionEnabled', default: false },
    { path: 'ResourcePolicy', none: 'no resource policy' },
  ]),
  of('AWS::Kinesis::Stream', [
    { path: 'StreamEncryption', none: 'records are not encrypted with a key of the customer' },
    { path: 'StreamEncryption.KeyId', none: 'no KMS key' },
    { path: 'RetentionPeriodHours', default: 24 },
  ]),
  of('AWS::KinesisFirehose::DeliveryStream', [
    { path: 'DeliveryStreamEncryptionConfigurationInput', none: 'no encryption at rest in the stream' },
    { path: 'DeliveryStreamEncryptionConfigurationInput.KeyType', default: 'AWS_OWNED_CMK' },
    {
      path: 'ExtendedS3DestinationConfiguration.EncryptionConfiguration',
      none: 'the default encryption of the bucket',
    },
  ]),
  of('AWS::SQS::Queue', [
    { path: 'RedrivePolicy', none: 'failed messages are kept until they expire' },
    { path: 'MessageRetentionPeriod', default: 345600 },

    { path: 'KmsMasterKeyId', none: 'no KMS key' },
    { path: 'SqsManagedSseEnabled', default: true },
  ]),
  of('AWS::SNS::Topic', [
    { path: 'KmsMasterKeyId', none: 'messages are not encrypted with a KMS key' },
    { path: 'DataProtectionPolicy', none: 'no data protection' },
  ]),
  of('AWS::Athena::WorkGroup', [
    {
      path: 'WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration',
      none: 'the encryption of the bucket',
    },
  ]),
  of('AWS::Glue::DataCatalogEncryptionSettings', [
    {
      path: 'DataCatalogEncryptionSettings.EncryptionAtRest',
      none: 'metadata is not encrypted with a KMS key',
    },
    {
      path: 'DataCatalogEncryptionSettings.ConnectionPasswordEncryption',
      none: 'passwords are not encrypted',
    },
  ]),
  of('AWS::Glue::Job', [{ path: 'SecurityConfiguration', none: 'no encryption settings' }]),
  of('AWS::Glue::Crawler', [{ path: 'CrawlerSecurityConfiguration', none: 'no encryption settings' }]),
]
