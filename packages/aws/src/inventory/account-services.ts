import { isObject, type Json, type JsonObject, listOf, partAt, present } from '../shape/json.ts'
import type { Entry } from './entry.ts'
import { listTags } from './list-tags.ts'

const on = (reply: JsonObject, path: string): Json | undefined => {
  const status = partAt(reply, path)
  return status === undefined ? undefined : status === 'ENABLED'
}

/** Replies have words for what is on, CloudFormation truths. */
function adaptDetector(reply: JsonObject): JsonObject {
  const volumes = 'DataSources.MalwareProtection.ScanEc2InstanceWithFindings.EbsVolumes.Status'
  const sources = {
    S3Logs: present({ Enable: on(reply, 'DataSources.S3Logs.Status') }),
    Kubernetes: { AuditLogs: present({ Enable: on(reply, 'DataSources.Kubernetes.AuditLogs.Status') }) },
    MalwareProtection: { ScanEc2InstanceWithFindings: present({ EbsVolumes: on(reply, volumes) }) },
  }
  return present({
    ...reply,
    Enable: on(reply, 'Status'),
    DataSources: reply['DataSources'] === undefined ? undefined : sources,
  })
}

/** Filters come by their properties, CloudFormation lists them. */
function adaptArchiveRule(rule: Json): Json {
  if (!isObject(rule) || !isObject(rule['filter'])) return rule
  const filter = Object.entries(rule['filter']).map(([property, criterion]) =>
    isObject(criterion) ? { ...criterion, property } : criterion,
  )
  return { ...rule, filter }
}

/** What watches an account as a whole, once in each Region. */
export const accountServices: readonly Entry[] = [
  {
    type: 'AWS::GuardDuty::Detector',
    service: 'guardduty',
    list: { operation: 'ListDetectors', items: 'DetectorIds' },
    describe: { operation: 'GetDetector', input: { DetectorId: 'value' } },
    arn: 'arn:{partition}:guardduty:{region}:{account}:detector/{value}',
    names: ['value'],
    adapt: adaptDetector,
  },
  {
    type: 'AWS::Macie::Session',
    service: 'macie',
    // https://docs.aws.amazon.com/macie/latest/APIReference/macie.html: an account without Macie is refused access.
    list: {
      operation: 'GetMacieSession',
      items: '',
      absentOn: ['AccessDeniedException: Macie is not enabled'],
    },
    arn: 'arn:{partition}:macie2:{region}:{account}:session',
    names: ['account'],
  },
  {
    type: 'AWS::Config::ConfigurationRecorder',
    service: 'config',
    list: { operation: 'DescribeConfigurationRecorders', items: 'ConfigurationRecorders' },
    // Recorders of services record what these need, into a place that customers do not see.
    skip: (item) => item['servicePrincipal'] !== undefined,
    describe: {
      operation: 'DescribeConfigurationRecorderStatus',
      input: { ConfigurationRecorderNames: '[name]' },
      from: 'ConfigurationRecordersStatus.0',
    },
    // What is stopped records nothing.
    drop: (reply) => reply['recording'] === false,
    arn: 'arn:{partition}:config:{region}:{account}:config-recorder/{name}',
    names: ['name'],
    elsewhere: { StartedOnCreate: 'a recorder that is stopped is none' },
  },
  {
    type: 'AWS::SecurityHub::Hub',
    service: 'securityhub',
    list: {
      operation: 'DescribeHub',
      items: '',
      absentOn: ['InvalidAccessException: not subscribed to AWS Security Hub'],
    },
    satellites: [listTags('ResourceArn', 'HubArn', 'Tags')],
    arn: 'HubArn',
    unreadable: { EnableDefaultStandards: 'a wish at creation, kept nowhere' },
  },
  {
    type: 'AWS::SecurityHub::HubV2',
    service: 'securityhub',
    list: {
      operation: 'DescribeSecurityHubV2',
      items: '',
      absentOn: ['ResourceNotFoundException', 'InvalidAccessException: not subscribed'],
    },
    satellites: [listTags('ResourceArn', 'HubV2Arn', 'Tags')],
    arn: 'HubV2Arn',
    unreadable: { NetworkScanning: 'parts of the hub are not read' },
  },
  {
    type: 'AWS::AccessAnalyzer::Analyzer',
    service: 'accessAnalyzer',
    list: { operation: 'ListAnalyzers', items: 'analyzers' },
    satellites: [
      {
        operation: 'ListArchiveRules',
        input: { analyzerName: 'name' },
        from: 'archiveRules',
        into: 'ArchiveRules',
      },
    ],
    arn: 'arn',
    names: ['name'],
    adapt: (reply) => ({
      ...reply,
      ...(reply['ArchiveRules'] !== undefined && {
        ArchiveRules: listOf(reply['ArchiveRules']).map(adaptArchiveRule),
      }),
    }),
    renames: {
      AnalyzerName: 'name',
      AnalyzerConfiguration: 'configuration',
      'AnalyzerConfiguration.UnusedAccessConfiguration': 'unusedAccess',
      'AnalyzerConfiguration.InternalAccessConfiguration': 'internalAccess',
      'AnalyzerConfiguration.InternalAccessConfiguration.InternalAccessAnalysisRule': 'analysisRule',
    },
  },
  {
    type: 'AWS::S3::AccountPublicAccessBlock',
    service: 's3control',
    list: {
      operation: 'GetPublicAccessBlock',
      input: { AccountId: 'account' },
      items: '',
      absentOn: ['NoSuchPublicAccessBlockConfiguration'],
      permission: 's3:GetAccountPublicAccessBlock',
    },
    arn: 'AWS::S3::AccountPublicAccessBlock/{account}',
    names: ['account'],
    renames: { AccountId: 'account' },
  },
]
