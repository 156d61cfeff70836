import { IDENTITY, type Ignored, NO_PROPERTY, STATE, WHEN, WORD } from './reasons.ts'

/** Members that become no property, of what watches an account. */
export const ignoredOfAudits: Ignored = {
  'AWS::AccessAnalyzer::Analyzer': {
    [WHEN]: ['lastResourceAnalyzed', 'lastResourceAnalyzedAt', 'statusReason'],
    [NO_PROPERTY]: ['managedBy'],
  },
  'AWS::CloudTrail::Trail': {
    [IDENTITY]: ['SnsTopicARN', 'TrailARN'],
    [NO_PROPERTY]: [
      'HomeRegion',
      'HasCustomEventSelectors',
      'HasInsightSelectors',
      'RecursiveLogging',
      'ResourceTags[].ResourceId',
    ],
  },
  'AWS::Config::ConfigurationRecorder': {
    [IDENTITY]: ['arn'],
    [WORD]: ['recording'],
    [WHEN]: ['scopeConfiguration', 'lastStartTime', 'lastStopTime', 'lastStatusChangeTime'],
    [STATE]: ['lastStatus', 'lastErrorCode', 'lastErrorMessage'],
    [NO_PROPERTY]: ['recordingScope', 'servicePrincipal', 'connectorArn'],
  },
  'AWS::GuardDuty::Detector': {
    [WORD]: ['DataSources'],
    [WHEN]: [
      'CreatedAt',
      'UpdatedAt',
      'Features[].UpdatedAt',
      'Features[].AdditionalConfiguration[].UpdatedAt',
    ],
    [NO_PROPERTY]: ['ServiceRole', 'Features[].AdditionalConfiguration[].ManagedBy', 'Features[].ManagedBy'],
  },
  'AWS::Logs::LogGroup': {
    [NO_PROPERTY]: ['metricFilterCount', 'storedBytes', 'inheritedProperties'],
    [IDENTITY]: ['arn', 'logGroupArn', 'retentionPolicyName'],
  },
  'AWS::Macie::Session': {
    [NO_PROPERTY]: ['serviceRole'],
  },
  'AWS::SecurityHub::Hub': {
    [WHEN]: ['SubscribedAt'],
  },
  'AWS::SecurityHub::HubV2': {
    [WHEN]: ['SubscribedAt'],
    [NO_PROPERTY]: ['Features'],
  },
}
