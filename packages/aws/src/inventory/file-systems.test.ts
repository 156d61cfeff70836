import { expect, test } from 'vitest'
import { readType } from '../read/read-type.ts'
import type { JsonObject } from '../shape/json.ts'
import { fileSystems } from './file-systems.ts'

const place = { partition: 'aws', account: '111122223333', region: 'eu-west-1' }

async function read(type: string, replies: Readonly<Record<string, JsonObject>>) {
  const entry = fileSystems.find((one) => one.type === type)
  if (entry === undefined) throw new Error('no entry')
  const parents = {
    items: [{ FileSystemId: 'fs-1', FileSystemArn: 'arn:fs-1' }],
    knowledge: 'complete',
  } as const
  const above = entry.under === undefined ? undefined : parents
  const { resources } = await readType(entry, place, above, ({ operation }) =>
    Promise.resolve(replies[operation] ?? {}),
  )
  return resources
}

test.each([
  ['the source of a replication', 'fs-2', { Destinations: [{ FileSystemId: 'fs-2', Region: 'eu-west-2' }] }],
  ['the copy', 'fs-1', undefined],
])('%s tells where files are copied to', async (_, FileSystemId, expected) => {
  const [found] = await read('AWS::EFS::FileSystem', {
    DescribeFileSystems: {
      FileSystems: [{ FileSystemId: 'fs-1', FileSystemArn: 'arn:fs-1', Encrypted: true }],
    },
    DescribeReplicationConfigurations: {
      Replications: [{ SourceFileSystemId: 'fs-0', Destinations: [{ FileSystemId, Region: 'eu-west-2' }] }],
    },
  })
  expect(found?.properties['ReplicationConfiguration']).toEqual(expected)
})

test.each([
  [{ IpAddress: '10.0.0.1' }, 'IPV4_ONLY'],
  [{ Ipv6Address: 'fd00::1' }, 'IPV6_ONLY'],
  [{ IpAddress: '10.0.0.1', Ipv6Address: 'fd00::1' }, 'DUAL_STACK'],
  [{}, undefined],
])('a mount target with the addresses %j is %s', async (addresses, kind) => {
  const [found] = await read('AWS::EFS::MountTarget', {
    DescribeMountTargets: { MountTargets: [{ MountTargetId: 'fsmt-1', FileSystemId: 'fs-1', ...addresses }] },
  })
  expect(found).toMatchObject({ address: 'arn:fs-1/mount-target/fsmt-1' })
  expect(found?.properties['IpAddressType']).toBe(kind)
})

test('a file system of FSx is told without its password, and by the bucket that it is filled from', async () => {
  const [files] = await read('AWS::FSx::FileSystem', {
    DescribeFileSystems: {
      FileSystems: [
        {
          ResourceARN: 'arn:fsx',
          LustreConfiguration: { DataRepositoryConfiguration: { ImportPath: 's3://training' } },
          OntapConfiguration: { FsxAdminPassword: 'secret', DeploymentType: 'SINGLE_AZ_1' },
          WindowsConfiguration: { Aliases: [{ Name: 'files.example.com', Lifecycle: 'AVAILABLE' }] },
        },
      ],
    },
  })
  expect(files?.properties).toEqual({
    LustreConfiguration: { ImportPath: 's3://training' },
    OntapConfiguration: { DeploymentType: 'SINGLE_AZ_1' },
    WindowsConfiguration: { Aliases: ['files.example.com'] },
  })
})
