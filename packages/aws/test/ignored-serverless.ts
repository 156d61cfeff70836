/** Why a member of a reply becomes no property. */
const IDENTITY = 'names it; addresses and relations take the ARN and the names'
const TOLD_BESIDE = 'a summary of, or another word for, what is told beside it, or by a resource of its own'
const WORD = 'one of its words makes a truth, or the item; any other changes nothing'
const WHEN = 'tells when it was made or changed'
const STATE = 'tells how it fares, not how it is set'
const NO_PROPERTY = 'CloudFormation has no property for it, or what it says is not read'

const oauth = (vendor: string): string =>
  `oauth2ProviderConfigOutput.${vendor}Oauth2ProviderConfig.oauthDiscovery`

/** Members that become no property, of what stands around functions, APIs and agents: by type and reason. */
export const ignoredOfServerless: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'AWS::ApiGateway::Deployment': {
    [WHEN]: ['createdDate'],
    [TOLD_BESIDE]: ['apiSummary'],
  },
  'AWS::ApiGateway::UsagePlan': {
    [NO_PROPERTY]: ['productCode'],
  },
  'AWS::ApiGatewayV2::Deployment': {
    [WHEN]: ['AutoDeployed', 'CreatedDate'],
    [STATE]: ['DeploymentStatus', 'DeploymentStatusMessage'],
  },
  'AWS::ApplicationAutoScaling::ScalableTarget': {
    [STATE]: ['PredictedCapacity'],
    [IDENTITY]: ['ScheduledActions[].ScheduledActionARN'],
    [TOLD_BESIDE]: [
      'ScheduledActions[].ServiceNamespace',
      'ScheduledActions[].ResourceId',
      'ScheduledActions[].ScalableDimension',
    ],
  },
  'AWS::ApplicationAutoScaling::ScalingPolicy': {
    [NO_PROPERTY]: ['Alarms'],
  },
  'AWS::BedrockAgentCore::OAuth2CredentialProvider': {
    [IDENTITY]: ['callbackUrl'],
    'the addresses of a vendor whom the provider names': [
      'google',
      'github',
      'slack',
      'salesforce',
      'microsoft',
      'atlassian',
      'linkedin',
    ].map(oauth),
    [NO_PROPERTY]: [
      `${oauth('custom')}.authorizationServerMetadata.tokenEndpointAuthMethods`,
      `${oauth('included')}.discoveryUrl`,
      `${oauth('included')}.authorizationServerMetadata.responseTypes`,
      `${oauth('included')}.authorizationServerMetadata.tokenEndpointAuthMethods`,
    ],
  },
  'AWS::CodeBuild::Project': {
    [IDENTITY]: ['webhook.url', 'webhook.payloadUrl', 'badge.badgeRequestUrl', 'publicProjectAlias'],
    [WHEN]: ['created', 'lastModified', 'webhook.lastModifiedSecret'],
    'secrets are not taken': ['webhook.secret'],
    [NO_PROPERTY]: [
      'artifacts.bucketOwnerAccess',
      'secondaryArtifacts[].bucketOwnerAccess',
      'environment.computeConfiguration',
      'webhook.branchFilter',
      'webhook.manualCreation',
      'logsConfig.s3Logs.bucketOwnerAccess',
      'buildBatchConfig.restrictions.fleetsAllowed',
    ],
  },
  'AWS::EFS::AccessPoint': {
    [IDENTITY]: ['Name', 'OwnerId'],
    [STATE]: ['LifeCycleState'],
  },
  'AWS::EFS::FileSystem': {
    [IDENTITY]: ['OwnerId', 'CreationToken', 'Name', 'AvailabilityZoneId'],
    [TOLD_BESIDE]: ['NumberOfMountTargets'],
    [STATE]: ['LifeCycleState', 'SizeInBytes'],
    [WHEN]: ['Replications[].Destinations[].LastReplicatedTimestamp'],
    'tells of the file system itself once more': [
      'Replications[].SourceFileSystemId',
      'Replications[].SourceFileSystemRegion',
      'Replications[].SourceFileSystemArn',
      'Replications[].OriginalSourceFileSystemArn',
      'Replications[].SourceFileSystemOwnerId',
      'Replications[].Destinations[].OwnerId',
    ],
  },
  'AWS::EFS::MountTarget': {
    [IDENTITY]: ['OwnerId', 'NetworkInterfaceId'],
    [TOLD_BESIDE]: ['AvailabilityZoneId', 'AvailabilityZoneName', 'VpcId'],
    [STATE]: ['LifeCycleState'],
  },
  'AWS::Lambda::Alias': {
    [IDENTITY]: ['RevisionId'],
    [STATE]: [
      'ProvisionedConcurrencyConfig.AvailableProvisionedConcurrentExecutions',
      'ProvisionedConcurrencyConfig.AllocatedProvisionedConcurrentExecutions',
      'ProvisionedConcurrencyConfig.StatusReason',
    ],
  },
  'AWS::Lambda::EventSourceMapping': {
    [WORD]: ['SelfManagedEventSource'],
    [STATE]: ['FilterCriteriaError', 'LastProcessingResult', 'StateTransitionReason'],
    [NO_PROPERTY]: ['DestinationConfig.OnSuccess'],
  },
  'AWS::Lambda::Version': {
    [IDENTITY]: ['FunctionName', 'Version', 'MasterArn', 'RevisionId', 'ConfigSha256'],
    [STATE]: ['CodeSize'],
    // What was set at the time: the function tells what is set now.
    [NO_PROPERTY]: [
      'Runtime',
      'Role',
      'Handler',
      'Timeout',
      'MemorySize',
      'VpcConfig',
      'DeadLetterConfig',
      'Environment',
      'KMSKeyArn',
      'TracingConfig',
      'Layers',
      'FileSystemConfigs',
      'SigningProfileVersionArn',
      'SigningJobArn',
      'PackageType',
      'ImageConfigResponse',
      'Architectures',
      'EphemeralStorage',
      'SnapStart',
      'LoggingConfig',
      'TenancyConfig',
      'CapacityProviderConfig',
      'DurableConfig',
    ],
  },
  // Attributes come by name, which a filled reply has not.
  'AWS::SNS::Topic': { [WORD]: ['k'] },
  'AWS::SNS::TopicPolicy': { [WORD]: ['Attributes'] },
  'AWS::SQS::Queue': { [WORD]: ['k'] },
  'AWS::SQS::QueuePolicy': { [WORD]: ['Attributes'] },
}
