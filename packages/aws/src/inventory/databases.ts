import { isObject, type JsonObject, listOf, partAt, pluck, present } from '../shape/json.ts'
import { parseJsonText } from '../shape/json-text.ts'
import type { Entry } from './entry.ts'

const WISH = 'a wish at creation or change, kept nowhere'

/** Replies tell how it stands, CloudFormation how it shall stand. */
function adaptTable(reply: JsonObject): JsonObject {
  const key = partAt(reply, 'SSEDescription.KMSMasterKeyArn')
  const status = partAt(reply, 'SSEDescription.Status')
  const recovery = partAt(reply, 'Recovery.PointInTimeRecoveryStatus')
  const ending = partAt(reply, 'Ending.TimeToLiveStatus')
  return present({
    ...reply,
    BillingMode: partAt(reply, 'BillingModeSummary.BillingMode'),
    TableClass: partAt(reply, 'TableClassSummary.TableClass'),
    SSESpecification:
      status === undefined
        ? undefined
        : present({
            SSEEnabled: status !== 'DISABLED' && status !== 'DISABLING',
            SSEType: partAt(reply, 'SSEDescription.SSEType'),
            KMSMasterKeyId: key,
          }),
    PointInTimeRecoverySpecification:
      recovery === undefined
        ? undefined
        : present({
            PointInTimeRecoveryEnabled: recovery === 'ENABLED',
            RecoveryPeriodInDays: partAt(reply, 'Recovery.RecoveryPeriodInDays'),
          }),
    TimeToLiveSpecification:
      ending === undefined
        ? undefined
        : present({
            Enabled: ending === 'ENABLED' || ending === 'ENABLING',
            AttributeName: partAt(reply, 'Ending.AttributeName'),
          }),
    ResourcePolicy:
      reply['ResourcePolicy'] === undefined
        ? undefined
        : { PolicyDocument: parseJsonText(reply['ResourcePolicy']) },
  })
}

/** Groups and memberships come with their states. */
function adaptDatabase(reply: JsonObject): JsonObject {
  const [domain] = listOf(reply['DomainMemberships'])
  return present({
    ...(isObject(domain) && { ...domain, DomainFqdn: domain['FQDN'] ?? '' }),
    ...reply,
    ManageMasterUserPassword: reply['MasterUserSecret'] !== undefined,
    VPCSecurityGroups: pluck(reply['VpcSecurityGroups'], 'VpcSecurityGroupId'),
    VpcSecurityGroupIds: pluck(reply['VpcSecurityGroups'], 'VpcSecurityGroupId'),
    DBParameterGroupName: pluck(reply['DBParameterGroups'], 'DBParameterGroupName')[0],
    OptionGroupName: pluck(reply['OptionGroupMemberships'], 'OptionGroupName')[0],
    DBSecurityGroups: pluck(reply['DBSecurityGroups'], 'DBSecurityGroupName'),
    EnableGlobalWriteForwarding: reply['GlobalWriteForwardingRequested'],
    EnableLocalWriteForwarding:
      reply['LocalWriteForwardingStatus'] === undefined
        ? undefined
        : reply['LocalWriteForwardingStatus'] === 'enabled',
  })
}

const wishes = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, WISH]))

const shared = {
  EnableCloudwatchLogsExports: 'EnabledCloudwatchLogsExports',
  EnableIAMDatabaseAuthentication: 'IAMDatabaseAuthenticationEnabled',
  Tags: 'TagList',
  DomainIAMRoleName: 'IAMRoleName',
}

/** Engines that answer the same call, and have types of their own. */
const isOther = (item: JsonObject): boolean => item['Engine'] === 'docdb' || item['Engine'] === 'neptune'

/** Amazon DynamoDB and Amazon RDS. */
export const databases: readonly Entry[] = [
  {
    type: 'AWS::DynamoDB::Table',
    service: 'dynamodb',
    list: { operation: 'ListTables', items: 'TableNames' },
    describe: { operation: 'DescribeTable', input: { TableName: 'value' }, from: 'Table' },
    satellites: [
      {
        operation: 'DescribeContinuousBackups',
        input: { TableName: 'value' },
        from: 'ContinuousBackupsDescription.PointInTimeRecoveryDescription',
        into: 'Recovery',
        settles: ['PointInTimeRecoverySpecification'],
      },
      {
        operation: 'DescribeTimeToLive',
        input: { TableName: 'value' },
        from: 'TimeToLiveDescription',
        into: 'Ending',
        settles: ['TimeToLiveSpecification'],
      },
      {
        operation: 'GetResourcePolicy',
        input: { ResourceArn: 'TableArn' },
        from: 'Policy',
        into: 'ResourcePolicy',
        absentOn: ['PolicyNotFoundException'],
      },
      { operation: 'ListTagsOfResource', input: { ResourceArn: 'TableArn' }, from: 'Tags', into: 'Tags' },
    ],
    arn: 'arn:{partition}:dynamodb:{region}:{account}:table/{value}',
    names: ['value'],
    adapt: adaptTable,
    unreadable: {
      ContributorInsightsSpecification: 'insights into who reads tables are not read',
      'GlobalSecondaryIndexes[].ContributorInsightsSpecification':
        'insights into who reads tables are not read',
      KinesisStreamSpecification: 'streams of tables are not read',
      'StreamSpecification.ResourcePolicy': 'policies of streams are not read',
      'StreamSpecification.Tags': 'tags of streams are not read',
    },
    elsewhere: { ImportSourceSpecification: 'what it was filled from; kept nowhere' },
  },
  {
    type: 'AWS::RDS::DBCluster',
    service: 'rds',
    list: { operation: 'DescribeDBClusters', items: 'DBClusters' },
    skip: isOther,
    arn: 'DBClusterArn',
    names: ['DBClusterIdentifier'],
    adapt: adaptDatabase,
    renames: {
      ...shared,
      DBClusterParameterGroupName: 'DBClusterParameterGroup',
      DBSubnetGroupName: 'DBSubnetGroup',
      EnableHttpEndpoint: 'HttpEndpointEnabled',
      ScalingConfiguration: 'ScalingConfigurationInfo',
    },
    unreadable: wishes(
      'DBInstanceParameterGroupName',
      'DeleteAutomatedBackups',
      'MasterUserAuthenticationType',
      'MasterUserPassword',
      'RestoreToTime',
      'RestoreType',
      'SnapshotIdentifier',
      'SourceDBClusterIdentifier',
      'SourceDbClusterResourceId',
      'SourceRegion',
      'UseLatestRestorableTime',
    ),
  },
  {
    type: 'AWS::RDS::DBInstance',
    service: 'rds',
    list: { operation: 'DescribeDBInstances', items: 'DBInstances' },
    skip: isOther,
    arn: 'DBInstanceArn',
    names: ['DBInstanceIdentifier'],
    adapt: adaptDatabase,
    renames: {
      ...shared,
      DBSubnetGroupName: 'DBSubnetGroup.DBSubnetGroupName',
      DomainAuthSecretArn: 'AuthSecretArn',
      DomainDnsIps: 'DnsIps',
      DomainOu: 'OU',
      CustomIAMInstanceProfile: 'CustomIamInstanceProfile',
      EnablePerformanceInsights: 'PerformanceInsightsEnabled',
      Port: 'Endpoint.Port',
      SourceDBInstanceIdentifier: 'ReadReplicaSourceDBInstanceIdentifier',
      SourceDBClusterIdentifier: 'ReadReplicaSourceDBClusterIdentifier',
    },
    unreadable: wishes(
      'AllowMajorVersionUpgrade',
      'ApplyImmediately',
      'AutomaticBackupReplicationKmsKeyId',
      'AutomaticBackupReplicationRegion',
      'AutomaticBackupReplicationRetentionPeriod',
      'CertificateRotationRestart',
      'DBClusterSnapshotIdentifier',
      'DBSnapshotIdentifier',
      'DeleteAutomatedBackups',
      'MasterUserAuthenticationType',
      'MasterUserPassword',
      'RestoreTime',
      'SourceDBInstanceAutomatedBackupsArn',
      'SourceDbiResourceId',
      'SourceRegion',
      'TdeCredentialPassword',
      'UseDefaultProcessorFeatures',
      'UseLatestRestorableTime',
    ),
  },
]
