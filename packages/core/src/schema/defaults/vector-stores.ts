import { awsOwnedKey, of, type TypeDefaults } from './row.ts'

const guide = 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide'

/** What holds the vectors of a knowledge base. */
export const vectorStoreDefaults: readonly TypeDefaults[] = [
  of('AWS::OpenSearchServerless::Collection', [
    { path: 'Type', none: 'the default type of the service' },
    { path: 'EncryptionConfig', none: 'an encryption policy that matches the name decides' },
    { path: 'EncryptionConfig.KmsKeyArn', none: 'an encryption policy that matches the name decides' },
    { path: 'EncryptionConfig.AWSOwnedKey', none: 'an encryption policy that matches the name decides' },
    { path: 'StandbyReplicas', default: 'ENABLED', source: `${guide}/serverless-overview.html` },
    { path: 'DeletionProtection', none: 'the collection can be deleted' },
  ]),
  of('AWS::OpenSearchServerless::SecurityPolicy', [
    { path: 'Policy.AWSOwnedKey', default: false, source: `${guide}/serverless-encryption.html` },
    {
      path: 'Policy.KmsARN',
      none: 'a key that AWS owns, not a customer managed key',
      source: `${guide}/serverless-encryption.html`,
    },
    { path: 'Policy[].AllowFromPublic', default: false, source: `${guide}/serverless-network.html` },
  ]),
  of('AWS::OpenSearchServerless::SecurityConfig', [
    { path: 'SamlOptions.SessionTimeout', depends: 'the service: its page names two values' },
  ]),
  of('AWS::OpenSearchServerless::VpcEndpoint', [
    { path: 'SecurityGroupIds', none: 'the default security group of the VPC' },
  ]),
  of('AWS::S3Vectors::VectorBucket', [
    { path: 'EncryptionConfiguration', none: 'vectors are encrypted with SSE-S3: no KMS key' },
    { path: 'EncryptionConfiguration.SseType', default: 'AES256' },
    { path: 'EncryptionConfiguration.KmsKeyArn', none: 'no customer managed key' },
  ]),
  of('AWS::S3Vectors::Index', [
    { path: 'EncryptionConfiguration', none: 'the encryption of the vector bucket applies' },
    { path: 'EncryptionConfiguration.KmsKeyArn', none: 'the encryption of the vector bucket applies' },
  ]),
  of('AWS::NeptuneGraph::Graph', [
    { path: 'PublicConnectivity', default: false },
    { path: 'KmsKeyIdentifier', none: 'the graph is encrypted with an AWS managed key' },
    { path: 'DeletionProtection', depends: 'the service: AWS documents no default' },
  ]),
  of('AWS::OpenSearchService::Domain', [
    { path: 'LogPublishingOptions.*.Enabled', default: false },
    { path: 'AdvancedSecurityOptions.SAMLOptions', none: 'no SAML' },
    { path: 'CognitoOptions', none: 'no sign-in through Amazon Cognito' },
    { path: 'CognitoOptions.Enabled', none: 'no sign-in through Amazon Cognito' },
    { path: 'AdvancedSecurityOptions.MasterUserOptions', none: 'no master user' },

    { path: 'VPCOptions', none: 'no VPC: the domain has a public endpoint' },
    { path: 'VPCOptions.SubnetIds', none: 'no VPC: the domain has a public endpoint' },
    { path: 'VPCOptions.SecurityGroupIds', none: 'the default security group of the VPC' },
    { path: 'AccessPolicies', none: 'no resource policy' },
    { path: 'EncryptionAtRestOptions', none: 'encryption at rest is not turned on' },
    { path: 'EncryptionAtRestOptions.Enabled', none: 'encryption at rest is not turned on' },
    { path: 'EncryptionAtRestOptions.KmsKeyId', none: 'an AWS managed key' },
    { path: 'NodeToNodeEncryptionOptions', none: 'traffic between nodes is not encrypted' },
    { path: 'NodeToNodeEncryptionOptions.Enabled', none: 'traffic between nodes is not encrypted' },
    { path: 'DomainEndpointOptions', none: 'HTTPS is not enforced' },
    { path: 'DomainEndpointOptions.EnforceHTTPS', none: 'HTTPS is not enforced' },
    { path: 'DomainEndpointOptions.TLSSecurityPolicy', depends: 'the age of the domain' },
    { path: 'AdvancedSecurityOptions', none: 'no fine-grained access control' },
    { path: 'AdvancedSecurityOptions.Enabled', none: 'no fine-grained access control' },
    { path: 'AdvancedSecurityOptions.InternalUserDatabaseEnabled', none: 'no internal users' },
    { path: 'AdvancedSecurityOptions.AnonymousAuthEnabled', none: 'no anonymous access' },
    {
      path: 'AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword',
      none: 'no password is written here',
    },
    { path: 'LogPublishingOptions', none: 'no logs are published' },
    { path: 'LogPublishingOptions.AUDIT_LOGS.Enabled', default: false },
  ]),
  of('AWS::RDS::DBCluster', [
    { path: 'MasterUserSecret.KmsKeyId', none: 'the AWS managed key of Secrets Manager' },

    { path: 'StorageEncrypted', depends: 'the engine, and a snapshot or source if there is one' },
    { path: 'KmsKeyId', none: 'the AWS managed key of the account, if the storage is encrypted' },
    { path: 'EnableIAMDatabaseAuthentication', default: false },
    { path: 'EnableHttpEndpoint', default: false },
    { path: 'PubliclyAccessible', depends: 'the subnet group, and whether it has an internet gateway' },
    { path: 'DeletionProtection', default: false },
    { path: 'BackupRetentionPeriod', default: 1 },
    { path: 'EnableCloudwatchLogsExports', none: 'no logs are exported' },
    { path: 'MasterUserPassword', none: 'no password is written here' },
    { path: 'ManageMasterUserPassword', none: 'Secrets Manager does not manage the password' },
    { path: 'VpcSecurityGroupIds', none: 'the default security group of the VPC' },
  ]),
  of('AWS::RDS::DBInstance', [
    { path: 'StorageEncrypted', depends: 'the cluster, and a snapshot or source if there is one' },
    { path: 'KmsKeyId', none: 'the AWS managed key of the account, if the storage is encrypted' },
    { path: 'PubliclyAccessible', depends: 'the VPC and the subnet group' },
    { path: 'EnableIAMDatabaseAuthentication', default: false },
    { path: 'DeletionProtection', default: false },
    { path: 'AutoMinorVersionUpgrade', default: true },
    { path: 'MasterUserPassword', none: 'no password is written here' },
    { path: 'ManageMasterUserPassword', none: 'Secrets Manager does not manage the password' },
    { path: 'EnableCloudwatchLogsExports', none: 'no logs are exported' },
  ]),
  of('AWS::RedshiftServerless::Workgroup', [
    { path: 'PubliclyAccessible', default: false },
    { path: 'EnhancedVpcRouting', default: false },
  ]),
  of('AWS::RedshiftServerless::Namespace', [
    { path: 'KmsKeyId', none: awsOwnedKey },
    { path: 'AdminUserPassword', none: 'no password is written here' },
    { path: 'LogExports', none: 'no logs are exported' },
  ]),
  of('AWS::Redshift::Cluster', [
    { path: 'Encrypted', default: true },
    { path: 'KmsKeyId', none: 'an AWS managed key' },
    { path: 'PubliclyAccessible', default: false },
    { path: 'EnhancedVpcRouting', default: false },
    { path: 'MasterUserPassword', none: 'no password is written here' },
    { path: 'LoggingProperties', none: 'no audit log' },
  ]),
]
