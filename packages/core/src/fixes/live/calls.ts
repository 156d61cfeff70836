import type { EditValue } from '../../workload/index.ts'

/**
 * One call of the AWS CLI that sets properties of a deployed resource.
 *
 * A text of `input` that begins with `$` stands for the property at that path as the fix leaves it, and the field
 * goes where there is none; `#` for what names the resource. A call that writes a part whole therefore keeps what
 * the part says already.
 */
export type Call = {
  readonly type: string
  /** The properties that it sets: these, and all that is below them. */
  readonly sets: readonly string[]
  readonly service: string
  readonly operation: string
  readonly input: { readonly [key: string]: EditValue }
  /** How the API spells what is below a property: `camel` begins with a small letter. */
  readonly spelling?: 'camel'
  /** Names of fields that the API has for others of CloudFormation. */
  readonly renames?: Readonly<Record<string, string>>
  /** Fields that the API takes as text that holds JSON. */
  readonly asText?: readonly string[]
  /** What has to be so before, or is so after. */
  readonly note?: string
}

/** The property that names a resource where its call asks for a name; of other types, the end of its address. */
export const NAMES: Readonly<Record<string, string>> = {
  'AWS::CloudTrail::Trail': 'TrailName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::ECR::Repository': 'RepositoryName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SageMaker::NotebookInstance': 'NotebookInstanceName',
}

const bucket = (operation: string, property: string, input: Call['input'], more?: Partial<Call>): Call => ({
  type: 'AWS::S3::Bucket',
  sets: [property],
  service: 's3api',
  operation,
  input: { Bucket: '#', ...input },
  ...more,
})

/**
 * Calls by type and property; a test holds operations and fields against the models of the services.
 *
 * @see https://docs.aws.amazon.com/cli/latest/reference/
 */
export const calls: readonly Call[] = [
  bucket('put-public-access-block', 'PublicAccessBlockConfiguration', {
    PublicAccessBlockConfiguration: '$PublicAccessBlockConfiguration',
  }),
  bucket('put-bucket-versioning', 'VersioningConfiguration', {
    VersioningConfiguration: '$VersioningConfiguration',
  }),
  bucket(
    'put-bucket-encryption',
    'BucketEncryption',
    {
      ServerSideEncryptionConfiguration: { Rules: '$BucketEncryption.ServerSideEncryptionConfiguration' },
    },
    {
      renames: { ServerSideEncryptionByDefault: 'ApplyServerSideEncryptionByDefault' },
      note: 'objects that are there keep the key that they were written with',
    },
  ),
  bucket('put-bucket-ownership-controls', 'OwnershipControls', { OwnershipControls: '$OwnershipControls' }),
  bucket('put-bucket-logging', 'LoggingConfiguration', {
    BucketLoggingStatus: {
      LoggingEnabled: {
        TargetBucket: '$LoggingConfiguration.DestinationBucketName',
        TargetPrefix: '$LoggingConfiguration.LogFilePrefix',
      },
    },
  }),
  {
    type: 'AWS::CloudTrail::Trail',
    sets: ['IsMultiRegionTrail', 'EnableLogFileValidation', 'KMSKeyId', 'IncludeGlobalServiceEvents'],
    service: 'cloudtrail',
    operation: 'update-trail',
    input: {
      Name: '#',
      IsMultiRegionTrail: '$IsMultiRegionTrail',
      EnableLogFileValidation: '$EnableLogFileValidation',
      KmsKeyId: '$KMSKeyId',
    },
  },
  {
    type: 'AWS::CloudTrail::Trail',
    sets: ['AdvancedEventSelectors'],
    service: 'cloudtrail',
    operation: 'put-event-selectors',
    input: { TrailName: '#', AdvancedEventSelectors: '$AdvancedEventSelectors' },
  },
  {
    type: 'AWS::DynamoDB::Table',
    sets: ['PointInTimeRecoverySpecification'],
    service: 'dynamodb',
    operation: 'update-continuous-backups',
    input: { TableName: '#', PointInTimeRecoverySpecification: '$PointInTimeRecoverySpecification' },
  },
  {
    type: 'AWS::DynamoDB::Table',
    sets: ['SSESpecification', 'DeletionProtectionEnabled'],
    service: 'dynamodb',
    operation: 'update-table',
    input: {
      TableName: '#',
      SSESpecification: {
        Enabled: '$SSESpecification.SSEEnabled',
        SSEType: '$SSESpecification.SSEType',
        KMSMasterKeyId: '$SSESpecification.KMSMasterKeyId',
      },
      DeletionProtectionEnabled: '$DeletionProtectionEnabled',
    },
  },
  {
    type: 'AWS::EC2::Subnet',
    sets: ['MapPublicIpOnLaunch'],
    service: 'ec2',
    operation: 'modify-subnet-attribute',
    input: { SubnetId: '#', MapPublicIpOnLaunch: { Value: '$MapPublicIpOnLaunch' } },
  },
  {
    type: 'AWS::EC2::VPCEndpoint',
    sets: ['PolicyDocument', 'PrivateDnsEnabled'],
    service: 'ec2',
    operation: 'modify-vpc-endpoint',
    input: { VpcEndpointId: '#', PolicyDocument: '$PolicyDocument', PrivateDnsEnabled: '$PrivateDnsEnabled' },
    asText: ['PolicyDocument'],
  },
  {
    type: 'AWS::ECR::Repository',
    sets: ['ImageTagMutability'],
    service: 'ecr',
    operation: 'put-image-tag-mutability',
    input: { repositoryName: '#', imageTagMutability: '$ImageTagMutability' },
  },
  {
    type: 'AWS::ECR::Repository',
    sets: ['ImageScanningConfiguration'],
    service: 'ecr',
    operation: 'put-image-scanning-configuration',
    input: { repositoryName: '#', imageScanningConfiguration: '$ImageScanningConfiguration' },
    spelling: 'camel',
  },
  {
    type: 'AWS::IAM::Role',
    sets: ['AssumeRolePolicyDocument'],
    service: 'iam',
    operation: 'update-assume-role-policy',
    input: { RoleName: '#', PolicyDocument: '$AssumeRolePolicyDocument' },
    asText: ['PolicyDocument'],
  },
  {
    type: 'AWS::KMS::Key',
    sets: ['EnableKeyRotation'],
    service: 'kms',
    operation: 'enable-key-rotation',
    input: { KeyId: '#' },
  },
  {
    type: 'AWS::Lambda::Function',
    sets: ['Runtime', 'KmsKeyArn', 'VpcConfig', 'TracingConfig', 'DeadLetterConfig'],
    service: 'lambda',
    operation: 'update-function-configuration',
    input: {
      FunctionName: '#',
      Runtime: '$Runtime',
      KMSKeyArn: '$KmsKeyArn',
      VpcConfig: { SubnetIds: '$VpcConfig.SubnetIds', SecurityGroupIds: '$VpcConfig.SecurityGroupIds' },
      TracingConfig: '$TracingConfig',
      DeadLetterConfig: '$DeadLetterConfig',
    },
  },
  {
    type: 'AWS::Lambda::Url',
    sets: ['AuthType'],
    service: 'lambda',
    operation: 'update-function-url-config',
    input: { FunctionName: '$TargetFunctionArn', Qualifier: '$Qualifier', AuthType: '$AuthType' },
  },
  {
    type: 'AWS::Logs::LogGroup',
    sets: ['RetentionInDays'],
    service: 'logs',
    operation: 'put-retention-policy',
    input: { logGroupName: '#', retentionInDays: '$RetentionInDays' },
  },
  {
    type: 'AWS::Logs::LogGroup',
    sets: ['KmsKeyId'],
    service: 'logs',
    operation: 'associate-kms-key',
    input: { logGroupName: '#', kmsKeyId: '$KmsKeyId' },
    note: 'what was logged before keeps its encryption',
  },
  {
    type: 'AWS::Logs::LogGroup',
    sets: ['DataProtectionPolicy'],
    service: 'logs',
    operation: 'put-data-protection-policy',
    input: { logGroupIdentifier: '#', policyDocument: '$DataProtectionPolicy' },
    asText: ['policyDocument'],
  },
  {
    type: 'AWS::SNS::Topic',
    sets: ['KmsMasterKeyId'],
    service: 'sns',
    operation: 'set-topic-attributes',
    input: { TopicArn: '@', AttributeName: 'KmsMasterKeyId', AttributeValue: '$KmsMasterKeyId' },
  },
  {
    type: 'AWS::SageMaker::Domain',
    sets: ['AppNetworkAccessType', 'DefaultUserSettings'],
    service: 'sagemaker',
    operation: 'update-domain',
    input: {
      DomainId: '#',
      AppNetworkAccessType: '$AppNetworkAccessType',
      DefaultUserSettings: '$DefaultUserSettings',
    },
    note: 'apps that run have to be deleted before, and are made anew',
  },
  {
    type: 'AWS::SageMaker::NotebookInstance',
    sets: ['RootAccess', 'PlatformIdentifier', 'InstanceMetadataServiceConfiguration'],
    service: 'sagemaker',
    operation: 'update-notebook-instance',
    input: {
      NotebookInstanceName: '#',
      RootAccess: '$RootAccess',
      PlatformIdentifier: '$PlatformIdentifier',
      InstanceMetadataServiceConfiguration: '$InstanceMetadataServiceConfiguration',
    },
    note: 'the instance has to be stopped before, and is started after',
  },
  {
    type: 'AWS::SecretsManager::Secret',
    sets: ['KmsKeyId'],
    service: 'secretsmanager',
    operation: 'update-secret',
    input: { SecretId: '@', KmsKeyId: '$KmsKeyId' },
  },
  {
    type: 'AWS::StepFunctions::StateMachine',
    sets: ['LoggingConfiguration', 'TracingConfiguration'],
    service: 'stepfunctions',
    operation: 'update-state-machine',
    input: {
      stateMachineArn: '@',
      loggingConfiguration: '$LoggingConfiguration',
      tracingConfiguration: '$TracingConfiguration',
    },
    spelling: 'camel',
  },
  {
    type: 'AWS::ApiGatewayV2::Route',
    sets: ['AuthorizationType'],
    service: 'apigatewayv2',
    operation: 'update-route',
    input: { ApiId: '$ApiId', RouteId: '$RouteId', AuthorizationType: '$AuthorizationType' },
  },
  {
    type: 'AWS::RDS::DBInstance',
    sets: [
      'DeletionProtection',
      'BackupRetentionPeriod',
      'PubliclyAccessible',
      'EnableIAMDatabaseAuthentication',
    ],
    service: 'rds',
    operation: 'modify-db-instance',
    input: {
      DBInstanceIdentifier: '#',
      DeletionProtection: '$DeletionProtection',
      BackupRetentionPeriod: '$BackupRetentionPeriod',
      PubliclyAccessible: '$PubliclyAccessible',
      EnableIAMDatabaseAuthentication: '$EnableIAMDatabaseAuthentication',
      ApplyImmediately: false,
    },
    note: 'it is made in the next maintenance window',
  },
  {
    type: 'AWS::Bedrock::Guardrail',
    sets: [
      'ContentPolicyConfig',
      'ContextualGroundingPolicyConfig',
      'SensitiveInformationPolicyConfig',
      'TopicPolicyConfig',
      'WordPolicyConfig',
      'KmsKeyArn',
    ],
    service: 'bedrock',
    operation: 'update-guardrail',
    input: {
      guardrailIdentifier: '@',
      name: '$Name',
      description: '$Description',
      blockedInputMessaging: '$BlockedInputMessaging',
      blockedOutputsMessaging: '$BlockedOutputsMessaging',
      contentPolicyConfig: '$ContentPolicyConfig',
      contextualGroundingPolicyConfig: '$ContextualGroundingPolicyConfig',
      sensitiveInformationPolicyConfig: '$SensitiveInformationPolicyConfig',
      topicPolicyConfig: '$TopicPolicyConfig',
      wordPolicyConfig: '$WordPolicyConfig',
      kmsKeyId: '$KmsKeyArn',
    },
    spelling: 'camel',
    note: 'it changes the draft: make a version of it and name that one where the guardrail is used',
  },
]
