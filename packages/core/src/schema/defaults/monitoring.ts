import { of, type TypeDefaults } from './row.ts'

/** Logs, trails, alarms and the services that watch. */
export const monitoringDefaults: readonly TypeDefaults[] = [
  of('AWS::Logs::LogGroup', [
    { path: 'KmsKeyId', none: 'logs are encrypted by the service: no KMS key' },
    { path: 'RetentionInDays', none: 'logs never expire' },
    { path: 'DataProtectionPolicy', none: 'sensitive data is not masked' },
    { path: 'DeletionProtectionEnabled', default: false },
    { path: 'BearerTokenAuthenticationEnabled', default: false },
    { path: 'LogGroupName', none: 'a name that is generated' },
  ]),
  of('AWS::CloudTrail::Trail', [
    { path: 'IsMultiRegionTrail', default: false },
    { path: 'EnableLogFileValidation', default: false },
    { path: 'IsOrganizationTrail', default: false },
    {
      path: 'IncludeGlobalServiceEvents',
      default: true,
      source: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateTrail.html',
    },
    { path: 'KMSKeyId', none: 'logs are encrypted with SSE-S3: no KMS key' },
    { path: 'CloudWatchLogsLogGroupArn', none: 'events do not reach CloudWatch Logs' },
    { path: 'CloudWatchLogsRoleArn', none: 'events do not reach CloudWatch Logs' },
    {
      path: 'EventSelectors',
      none: 'all management events and no data events, unless advanced selectors say',
    },
    { path: 'EventSelectors[].IncludeManagementEvents', default: true },
    { path: 'EventSelectors[].ReadWriteType', default: 'All' },
    { path: 'EventSelectors[].DataResources', none: 'no data events' },
    { path: 'EventSelectors[].ExcludeManagementEventSources', none: 'no source is excluded' },
    { path: 'AdvancedEventSelectors', none: 'the plain selectors apply' },
    { path: 'InsightSelectors', none: 'no insights' },
  ]),
  of('AWS::CloudTrail::EventDataStore', [
    { path: 'KmsKeyId', none: 'no customer managed key' },
    { path: 'AdvancedEventSelectors', none: 'all management events and no data events' },
    {
      path: 'TerminationProtectionEnabled',
      default: true,
      source: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateEventDataStore.html',
    },
    {
      path: 'MultiRegionEnabled',
      default: true,
      source: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateEventDataStore.html',
    },
  ]),
  of('AWS::Config::ConfigurationRecorder', [
    { path: 'RecordingGroup', none: 'all supported types of the Region, without global ones' },
    { path: 'RecordingGroup.AllSupported', none: 'the recording strategy decides' },
    { path: 'RecordingGroup.IncludeGlobalResourceTypes', default: false },
    { path: 'RecordingGroup.ResourceTypes', none: 'no list of types' },
    { path: 'RecordingGroup.ExclusionByResourceTypes', none: 'no type is excluded' },
    { path: 'StartedOnCreate', default: true },
  ]),
  of('AWS::Config::DeliveryChannel', [{ path: 'S3KmsKeyArn', none: 'the encryption of the bucket' }]),
  of('AWS::GuardDuty::Detector', [
    { path: 'Features', depends: 'the service: some plans are on in a new detector' },
    { path: 'DataSources', depends: 'the service: some plans are on in a new detector' },
    {
      path: 'FindingPublishingFrequency',
      default: 'SIX_HOURS',
      source: 'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_CreateDetector.html',
    },
  ]),
  of('AWS::Macie::Session', [
    { path: 'Status', default: 'ENABLED' },
    { path: 'FindingPublishingFrequency', default: 'SIX_HOURS' },
  ]),
  of('AWS::SecurityHub::Hub', [
    { path: 'EnableDefaultStandards', default: true },
    { path: 'AutoEnableControls', default: true },
  ]),
  of('AWS::CloudWatch::Alarm', [
    {
      path: 'ActionsEnabled',
      default: true,
      source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html',
    },
    { path: 'AlarmActions', none: 'the alarm does nothing' },
    {
      path: 'TreatMissingData',
      default: 'missing',
      source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html',
    },
    { path: 'Dimensions', none: 'no dimension' },
  ]),
  of('AWS::Events::EventBus', [{ path: 'KmsKeyIdentifier', none: 'a key that AWS owns' }]),
  of('AWS::Events::Rule', [
    {
      path: 'State',
      default: 'ENABLED',
      source: 'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html',
    },
  ]),
  of('AWS::AccessAnalyzer::Analyzer', [{ path: 'ArchiveRules', none: 'no finding is archived' }]),
  of('AWS::WAFv2::WebACL', [{ path: 'Rules', none: 'no rule: the default action decides' }]),
]
