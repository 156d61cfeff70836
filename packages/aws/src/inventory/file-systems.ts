import {
  isObject,
  type Json,
  type JsonObject,
  listOf,
  partAt,
  pluck,
  present,
  textAt,
} from '../shape/json.ts'
import { parseJsonText } from '../shape/json-text.ts'
import type { Entry } from './entry.ts'

const input = { FileSystemId: 'FileSystemId' }

const OTHER_END = 'a setting of the file system at the other end, which is not read from here'

/** Both ends know of a replication; the one that files are copied to sets none up. */
function adaptFileSystem(reply: JsonObject): JsonObject {
  const isCopy = (one: Json): boolean =>
    pluck(partAt(one, 'Destinations'), 'FileSystemId').includes(reply['FileSystemId'] ?? '')
  const own = listOf(reply['Replications']).find((one) => !isCopy(one))
  return present({
    ...reply,
    FileSystemPolicy:
      reply['FileSystemPolicy'] === undefined ? undefined : parseJsonText(reply['FileSystemPolicy']),
    ReplicationConfiguration:
      own === undefined ? undefined : { Destinations: partAt(own, 'Destinations') ?? [] },
  })
}

/** The kind of addresses is not told, the addresses are. */
function adaptMountTarget(reply: JsonObject): JsonObject {
  const four = textAt(reply, 'IpAddress') !== undefined
  const six = textAt(reply, 'Ipv6Address') !== undefined
  const kind = four && six ? 'DUAL_STACK' : six ? 'IPV6_ONLY' : 'IPV4_ONLY'
  return present({ ...reply, IpAddressType: four || six ? kind : undefined })
}

/** Aliases come with how each fares; a password that is set is no setting to take. */
function adaptFsx(reply: JsonObject): JsonObject {
  const windows = reply['WindowsConfiguration']
  const ontap = reply['OntapConfiguration']
  return present({
    ...reply,
    WindowsConfiguration: isObject(windows)
      ? present({ ...windows, Aliases: windows['Aliases'] && pluck(windows['Aliases'], 'Name') })
      : undefined,
    OntapConfiguration: isObject(ontap) ? without(ontap, 'FsxAdminPassword') : undefined,
  })
}

const without = (part: JsonObject, member: string): JsonObject =>
  Object.fromEntries(Object.entries(part).filter(([name]) => name !== member))

const REPOSITORY = ['AutoImportPolicy', 'ExportPath', 'ImportPath', 'ImportedFileChunkSize']

/** Amazon EFS and Amazon FSx: what notebooks, jobs and functions share files through. */
export const fileSystems: readonly Entry[] = [
  {
    type: 'AWS::EFS::FileSystem',
    service: 'efs',
    list: { operation: 'DescribeFileSystems', items: 'FileSystems' },
    satellites: [
      {
        operation: 'DescribeFileSystemPolicy',
        input,
        from: 'Policy',
        into: 'FileSystemPolicy',
        absentOn: ['PolicyNotFound'],
      },
      {
        operation: 'DescribeBackupPolicy',
        input,
        from: 'BackupPolicy',
        into: 'BackupPolicy',
        absentOn: ['PolicyNotFound'],
      },
      {
        operation: 'DescribeLifecycleConfiguration',
        input,
        from: 'LifecyclePolicies',
        into: 'LifecyclePolicies',
      },
      {
        operation: 'DescribeReplicationConfigurations',
        input,
        from: 'Replications',
        into: 'Replications',
        settles: ['ReplicationConfiguration'],
        absentOn: ['ReplicationNotFound'],
      },
    ],
    arn: 'FileSystemArn',
    names: ['FileSystemId'],
    adapt: adaptFileSystem,
    renames: { FileSystemTags: 'Tags' },
    unreadable: {
      BypassPolicyLockoutSafetyCheck: 'a check at a change, kept nowhere',
      'ReplicationConfiguration.Destinations[].AvailabilityZoneName': OTHER_END,
      'ReplicationConfiguration.Destinations[].KmsKeyId': OTHER_END,
    },
  },
  {
    type: 'AWS::EFS::MountTarget',
    service: 'efs',
    under: 'AWS::EFS::FileSystem',
    list: {
      operation: 'DescribeMountTargets',
      input: { FileSystemId: 'parent.FileSystemId' },
      items: 'MountTargets',
    },
    satellites: [
      {
        operation: 'DescribeMountTargetSecurityGroups',
        input: { MountTargetId: 'MountTargetId' },
        from: 'SecurityGroups',
        into: 'SecurityGroups',
      },
    ],
    arn: '{parent.FileSystemArn}/mount-target/{MountTargetId}',
    names: ['MountTargetId'],
    adapt: adaptMountTarget,
  },
  {
    type: 'AWS::EFS::AccessPoint',
    service: 'efs',
    list: {
      operation: 'DescribeAccessPoints',
      items: 'AccessPoints',
      page: ['NextToken', 'NextToken'],
    },
    arn: 'AccessPointArn',
    names: ['AccessPointId'],
    renames: { AccessPointTags: 'Tags' },
  },
  {
    type: 'AWS::FSx::FileSystem',
    service: 'fsx',
    list: { operation: 'DescribeFileSystems', items: 'FileSystems' },
    arn: 'ResourceARN',
    names: ['FileSystemId'],
    adapt: adaptFsx,
    renames: Object.fromEntries(
      REPOSITORY.map((name) => [`LustreConfiguration.${name}`, `DataRepositoryConfiguration.${name}`]),
    ),
    unreadable: {
      SecurityGroupIds: 'the network interfaces have them, which are not read',
      'OpenZFSConfiguration.Options': 'a wish at the time of a deletion, kept nowhere',
      'OpenZFSConfiguration.RootVolumeConfiguration': 'a volume of its own, which is not read',
    },
    elsewhere: {
      BackupId: 'what it was restored from; kept nowhere',
      'OntapConfiguration.FsxAdminPassword': 'secrets are never told',
      'WindowsConfiguration.SelfManagedActiveDirectoryConfiguration.Password': 'secrets are never told',
    },
  },
]
