import { IDENTITY, type Ignored, NO_PROPERTY, STATE, TOLD_BESIDE, WHEN } from './reasons.ts'

/** Members that become no property, of what keeps files, and of the jobs that read them. */
export const ignoredOfStorage: Ignored = {
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
  'AWS::Glue::Job': {
    [WHEN]: ['CreatedOn', 'LastModifiedOn'],
    [NO_PROPERTY]: [
      'CodeGenConfigurationNodes',
      'SourceControlDetails',
      'ProfileName',
      'AutoUpgradeMetadata',
    ],
  },
  'AWS::Glue::MLTransform': {
    [WHEN]: ['CreatedOn', 'LastModifiedOn'],
    [STATE]: ['EvaluationMetrics', 'LabelCount'],
    [NO_PROPERTY]: ['InputRecordTables[].AdditionalOptions', 'Schema'],
  },
  'AWS::Glue::SecurityConfiguration': {
    [WHEN]: ['CreatedTimeStamp', 'EncryptionConfiguration.DataQualityEncryption'],
  },
  'AWS::S3::Bucket': {
    [NO_PROPERTY]: [
      'BucketRegion',
      'VersioningConfiguration.MFADelete',
      'LoggingConfiguration.TargetGrants',
      'ReplicationConfiguration.Rules[].Destination.EncryptionConfiguration.UseSourceMultiRegionKey',
      'ReplicationConfiguration.Rules[].Filter.And.Not',
      'ReplicationConfiguration.Rules[].Filter.Not',
      'ReplicationConfiguration.Rules[].ExistingObjectReplication',
      'NotificationConfiguration.TopicConfigurations[].Id',
      'NotificationConfiguration.QueueConfigurations[].Id',
      'NotificationConfiguration.LambdaFunctionConfigurations[].Id',
    ],
    'shows with a grant to a group, and where a filter has one part': [
      'Lifecycle.Rules[].Prefix',
      'Lifecycle.Rules[].Filter.And',
      'AccessControl',
    ],
    [IDENTITY]: ['BucketArn'],
  },
  'AWS::FSx::FileSystem': {
    [IDENTITY]: [
      'OwnerId',
      'VpcId',
      'NetworkInterfaceIds',
      'DNSName',
      'WindowsConfiguration.RemoteAdministrationEndpoint',
      'WindowsConfiguration.PreferredFileServerIp',
      'WindowsConfiguration.PreferredFileServerIpv6',
      'LustreConfiguration.MountName',
      'OntapConfiguration.Endpoints',
      'OpenZFSConfiguration.RootVolumeId',
      'OpenZFSConfiguration.EndpointIpAddress',
      'OpenZFSConfiguration.EndpointIpv6Address',
    ],
    [STATE]: [
      'Lifecycle',
      'FailureDetails',
      'AdministrativeActions',
      'WindowsConfiguration.MaintenanceOperationsInProgress',
      'WindowsConfiguration.Aliases[].Lifecycle',
      'LustreConfiguration.DataRepositoryConfiguration.Lifecycle',
      'LustreConfiguration.DataRepositoryConfiguration.FailureDetails',
    ],
    'secrets are not taken': ['OntapConfiguration.FsxAdminPassword'],
    [NO_PROPERTY]: ['LustreConfiguration.RootSquashConfiguration'],
  },
}
