import {
  isObject,
  objectsOf,
  partAt,
  pluck,
  present,
  type Recorded,
  type RecordedObject,
} from '../recorded.ts'
import type { Item, Shape } from './shape.ts'

/** Records tell how a table stands, CloudFormation how it shall stand. */
function adaptTable({ record }: Item): RecordedObject {
  const description = record['ssedescription']
  const status = partAt(description, 'status')
  const recovery = partAt(
    record,
    'ContinuousBackupsDescription.pointInTimeRecoveryDescription.pointInTimeRecoveryStatus',
  )
  return present({
    ...record,
    BillingMode: partAt(record, 'billingModeSummary.billingMode'),
    TableClass: partAt(record, 'tableClassSummary.tableClass'),
    SSESpecification: isObject(description)
      ? {
          SSEEnabled: status !== 'DISABLED' && status !== 'DISABLING',
          SSEType: description['ssetype'] ?? null,
          KMSMasterKeyId: description['kmsmasterKeyArn'] ?? null,
        }
      : description,
    PointInTimeRecoverySpecification:
      typeof recovery === 'string' ? { PointInTimeRecoveryEnabled: recovery === 'ENABLED' } : recovery,
  })
}

/** Groups and memberships come with their states. */
function adaptDatabase({ record }: Item): RecordedObject {
  const groups = pluck(record['vpcSecurityGroups'], 'vpcSecurityGroupId')
  return present({
    ...record,
    VpcSecurityGroupIds: groups,
    vpcSecurityGroups: groups,
    DBSecurityGroups: pluck(record['dBSecurityGroups'], 'dBSecurityGroupName'),
    DBParameterGroupName: partAt(objectsOf(record['dBParameterGroups'])[0], 'dBParameterGroupName'),
    OptionGroupName: partAt(objectsOf(record['optionGroupMemberships'])[0], 'optionGroupName'),
  })
}

function adaptCluster({ record }: Item): RecordedObject {
  return present({
    ...record,
    VpcSecurityGroupIds: pluck(record['vpcSecurityGroups'], 'vpcSecurityGroupId'),
    IamRoles: pluck(record['iamRoles'], 'iamRoleArn'),
    ClusterParameterGroupName: partAt(objectsOf(record['clusterParameterGroups'])[0], 'parameterGroupName'),
    ClusterSecurityGroups: pluck(record['clusterSecurityGroups'], 'clusterSecurityGroupName'),
    ClusterType: clusterType(record['numberOfNodes']),
  })
}

const clusterType = (nodes: Recorded | undefined): Recorded | undefined =>
  typeof nodes === 'number' ? (nodes > 1 ? 'multi-node' : 'single-node') : undefined

const rds = {
  EnableCloudwatchLogsExports: 'enabledCloudwatchLogsExports',
} as const

/** Amazon DynamoDB, Amazon RDS and Amazon Redshift. */
export const databases: readonly Shape[] = [
  { recorded: 'AWS::DynamoDB::Table', adapt: adaptTable },
  {
    recorded: 'AWS::RDS::DBCluster',
    adapt: adaptDatabase,
    renames: {
      ...rds,
      DBClusterParameterGroupName: 'dbclusterParameterGroup',
      DBSubnetGroupName: 'dbsubnetGroup',
      EnableGlobalWriteForwarding: 'globalWriteForwardingRequested',
      EnableHttpEndpoint: 'httpEndpointEnabled',
      EnableIAMDatabaseAuthentication: 'iamdatabaseAuthenticationEnabled',
      ScalingConfiguration: 'scalingConfigurationInfo',
    },
  },
  {
    recorded: 'AWS::RDS::DBInstance',
    adapt: adaptDatabase,
    renames: {
      ...rds,
      DBSubnetGroupName: 'dBSubnetGroup.dBSubnetGroupName',
      EnableIAMDatabaseAuthentication: 'iAMDatabaseAuthenticationEnabled',
      EnablePerformanceInsights: 'performanceInsightsEnabled',
      Port: 'endpoint.port',
      SourceDBInstanceIdentifier: 'readReplicaSourceDBInstanceIdentifier',
    },
  },
  {
    recorded: 'AWS::RDS::DBSubnetGroup',
    adapt: ({ record }) => present({ ...record, SubnetIds: pluck(record['subnets'], 'subnetIdentifier') }),
  },
  { recorded: 'AWS::Redshift::Cluster', adapt: adaptCluster },
]
