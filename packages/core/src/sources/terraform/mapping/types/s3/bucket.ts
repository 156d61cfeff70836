import { cannedAcls } from '../../canned-acls.ts'
import { withPolicy } from '../../prepare/with-policy.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_s3_bucket',
  to: 'AWS::S3::Bucket',
  renames: {
    lifecycle_rule: 'LifecycleConfiguration.Rules',
    'lifecycle_rule.enabled': 'Status',
    'lifecycle_rule.expiration': '',
    'lifecycle_rule.expiration.days': 'ExpirationInDays',
    'lifecycle_rule.expiration.date': 'ExpirationDate',
    'lifecycle_rule.abort_incomplete_multipart_upload_days':
      'AbortIncompleteMultipartUpload.DaysAfterInitiation',
    'lifecycle_rule.noncurrent_version_expiration.days': 'NoncurrentDays',
    'lifecycle_rule.noncurrent_version_transition.days': 'TransitionInDays',
    'lifecycle_rule.transition.days': 'TransitionInDays',
    'lifecycle_rule.transition.date': 'TransitionDate',
    'lifecycle_rule.tags': 'TagFilters',
    bucket: 'BucketName',
    acl: 'AccessControl',
    cors_rule: 'CorsConfiguration.CorsRules',
    'cors_rule.max_age_seconds': 'MaxAge',
    'cors_rule.expose_headers': 'ExposedHeaders',
    server_side_encryption_configuration: 'BucketEncryption',
    'server_side_encryption_configuration.rule': 'ServerSideEncryptionConfiguration',
    'server_side_encryption_configuration.rule.apply_server_side_encryption_by_default':
      'ServerSideEncryptionByDefault',
    logging: 'LoggingConfiguration',
    'logging.target_bucket': 'DestinationBucketName',
    'logging.target_prefix': 'LogFilePrefix',
    versioning: 'VersioningConfiguration',
    'versioning.enabled': 'Status',
  },
  values: {
    'lifecycle_rule.enabled': { true: 'Enabled', false: 'Disabled' },
    'versioning.enabled': { true: 'Enabled', false: 'Suspended' },
    acl: cannedAcls,
  },
  attributes: {
    bucket: 'Ref',
    bucket_domain_name: 'DomainName',
    bucket_regional_domain_name: 'RegionalDomainName',
    website_endpoint: 'WebsiteURL',
  },
  ignores: {
    bucket_prefix: 'the name is made up at deployment',
    grant: 'CloudFormation has no grants of lists',
    'versioning.mfa_delete': 'CloudFormation cannot ask for it',
    request_payer: 'says who pays',
    acceleration_status: 'changes the speed only',
    website: 'kept by aws_s3_bucket_website_configuration',
  },
  prepared: ['policy'],
  split: withPolicy('aws_s3_bucket_policy', 'bucket', 'id'),
}
