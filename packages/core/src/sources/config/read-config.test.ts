import { describe, expect, test } from 'vitest'
import { inMemoryFiles } from '../../../test/support/in-memory-files.ts'
import { readWorkload } from '../read-workload.ts'
import { looksLikeConfig } from './detect.ts'

const notebook = {
  configurationItemStatus: 'OK',
  arn: 'arn:aws:sagemaker:eu-west-1:111122223333:notebook-instance/lab',
  accountId: '111122223333',
  awsRegion: 'eu-west-1',
  resourceType: 'AWS::SageMaker::NotebookInstance',
  resourceId: 'arn:aws:sagemaker:eu-west-1:111122223333:notebook-instance/lab',
  resourceName: 'lab',
  tags: { team: 'ml' },
  configuration: {
    RoleArn: null,
    DirectInternetAccess: 'Enabled',
    VolumeSizeInGB: 5,
    SecurityGroupIds: ['sg-1'],
  },
}
const group = {
  arn: 'arn:aws:autoscaling:eu-west-1:111122223333:autoScalingGroup:x:autoScalingGroupName/workers',
  accountId: '111122223333',
  awsRegion: 'eu-west-1',
  resourceType: 'AWS::AutoScaling::AutoScalingGroup',
  resourceId: 'workers',
  configuration: { autoScalingGroupName: 'workers' },
}
const snapshot = (...items: readonly object[]): string =>
  JSON.stringify({ fileVersion: '1.0', configSnapshotId: 'x', configurationItems: items })

const answer = (...items: readonly object[]): string =>
  JSON.stringify({ Results: items.map((item) => JSON.stringify(item)), QueryInfo: {} })

const read = (text: string) => readWorkload(inMemoryFiles({ 'config.json': text }))

describe.each([
  ['a snapshot', snapshot],
  ['what a query answered', answer],
])('%s', (_name, write) => {
  test('is found by its content and read into a unit of its account and Region', () => {
    const { units, diagnostics } = read(write(notebook))
    expect(diagnostics).toEqual([])
    const [unit] = units
    expect([unit?.id, unit?.source, unit?.knowledge]).toEqual([
      'config.json/111122223333/eu-west-1',
      'config',
      'none',
    ])
    expect(unit?.knowledgeOf?.get('AWS::SageMaker::NotebookInstance')).toBe('partial')
    const properties = unit?.resources[0]?.properties.entries
    expect(properties?.get('DirectInternetAccess')).toEqual({ kind: 'scalar', value: 'Enabled' })
    expect(properties?.get('VolumeSizeInGB')).toEqual({ kind: 'scalar', value: 5 })
    expect(properties?.get('RoleArn')?.kind).toBe('unresolved')
  })

  test('what was not recorded is unknown, not absent', () => {
    const [unit] = read(write(notebook)).units
    expect(unit?.resources[0]?.properties.entries.get('KmsKeyId')).toMatchObject({
      kind: 'unresolved',
      settle: 'AWS Config did not record it; scan the account itself with `--aws`',
    })
  })

  test('a type in a shape of its own is there, and nothing else is known of it', () => {
    const { units, diagnostics } = read(write(group, group))
    const [resource, ...more] = units[0]?.resources ?? []
    expect(more).toEqual([])
    expect(
      [...(resource?.properties.entries.values() ?? [])].every(({ kind }) => kind === 'unresolved'),
    ).toBe(true)
    expect(diagnostics.map(({ code }) => code)).toEqual(['config-not-mapped'])
  })
})

test('tags stand beside the configuration, as a map or as a list', () => {
  const tagsOf = (tags: unknown) =>
    read(snapshot({ ...notebook, tags })).units[0]?.resources[0]?.properties.entries.get('Tags')
  const pair = {
    kind: 'map',
    entries: new Map(
      [
        ['Key', 'team'],
        ['Value', 'ml'],
      ].map(([key = '', value = '']) => [key, { kind: 'scalar', value }]),
    ),
  }
  expect(tagsOf({ team: 'ml' })).toEqual({ kind: 'list', items: [pair] })
  expect(tagsOf([{ key: 'team', value: 'ml', tag: 'team=ml' }])).toEqual({ kind: 'list', items: [pair] })
  expect(tagsOf({})).toEqual({ kind: 'absent' })
})

test('what is deleted or of no known type is left out', () => {
  const gone = { ...notebook, configurationItemStatus: 'ResourceDeleted' }
  expect(read(snapshot(gone, { ...group, resourceType: 'AWS::None::Such' })).units).toEqual([])
})

test.each([
  '{"configurationItems": 1}',
  '{"Results": ["{\\"resourceType\\": 1"]}',
  '{"configurationItems": [1, null, {"resourceType": "AWS::S3::Bucket", "configuration": "{"}]}',
  `{"configurationItems": [${'['.repeat(5000)}`,
])('bad input gives no exception: %#', (text) => {
  expect(() => read(text)).not.toThrow()
})

test('a template that names resources is none', () => {
  expect(looksLikeConfig('{"Resources": {"A": {"Type": "AWS::S3::Bucket"}}}')).toBe(false)
})
