import { describe, expect, test } from 'vitest'
import { inMemoryFiles } from '../../../test/support/in-memory-files.ts'
import { plainOf } from '../../../test/support/plain-value.ts'
import { looksLikeConfig } from './detect.ts'
import { readConfig } from './read-config.ts'

const read = (text: string) => readConfig(inMemoryFiles({ 'c.json': text }), ['c.json'])
const snapshot = (...items: readonly unknown[]) => read(JSON.stringify({ configurationItems: items }))
const configuration = { DirectInternetAccess: 'Disabled' }
const notebook = { resourceType: 'AWS::SageMaker::NotebookInstance', configuration }

describe('what cannot be read is said, with the file and no place', () => {
  test.each([
    ['a file that is gone', undefined, ['unreadable']],
    ['nothing', '', ['not-a-snapshot']],
    ['no snapshot', '{"Resources": {}}', ['not-a-snapshot']],
  ])('%s', (_what, text, codes) => {
    const files = inMemoryFiles(text === undefined ? {} : { 'c.json': text })
    const { units, diagnostics } = readConfig(files, ['c.json'])
    expect(units).toEqual([])
    expect(diagnostics.map(({ code }) => code)).toEqual(codes)
    for (const { file, severity, location } of diagnostics)
      expect([file, severity, location]).toEqual(['c.json', 'error', undefined])
  })

  test.each([
    ['nests too deep', `[1, ${'['.repeat(500)}${']'.repeat(500)}`, ']}', ['config-no-item']],
    ['is no JSON', '[{"resourceType": ]}', ']}', ['config-no-item']],
    ['is cut off', '[{"resourceType": "AWS::S3::Bucket"', '', ['config-cut-off']],
  ])('an item that %s, and the rest is read', (_what, items, end, codes) => {
    const whole = JSON.stringify(notebook)
    const { units, diagnostics } = read(`{"a": [1], "configurationItems": [${whole}, ${items.slice(1)}${end}`)
    expect(units.flatMap(({ resources }) => resources)).toHaveLength(1)
    expect(diagnostics.map(({ code }) => code)).toEqual(codes)
    for (const { file, location } of diagnostics) expect([file, location]).toEqual(['c.json', undefined])
  })
})

const known = { arn: 'arn:aws-cn:sagemaker:r:1:n/x', accountId: '1', awsRegion: 'r' }

describe('a resource is named by what was recorded', () => {
  test.each<readonly [string, object, string, readonly string[]]>([
    ['all', { ...known, resourceId: 'i', resourceName: 'n' }, known.arn, [known.arn, 'i', 'n']],
    ['the same twice', { ARN: 'arn:aws:x', resourceId: 'arn:aws:x' }, 'arn:aws:x', ['arn:aws:x']],
    ['no ARN', { resourceId: 'i', resourceName: 'n' }, 'AWS::SageMaker::NotebookInstance/i', ['i', 'n']],
    ['a name alone', { resourceName: 'n' }, 'AWS::SageMaker::NotebookInstance/n', ['n']],
    ['nothing', {}, 'AWS::SageMaker::NotebookInstance/', []],
  ])('%s', (_what, item, address, names) => {
    const [unit] = snapshot({ ...notebook, ...item }).units
    const [resource] = unit?.resources ?? []
    expect(resource?.address).toBe(address)
    expect(resource?.id).toBe(`${unit?.id}#${address}`)
    expect(resource?.names).toEqual(names)
  })
})

test.each<readonly [string, object, readonly unknown[]]>([
  ['recorded', known, ['aws-cn', '1', 'r']],
  ['recorded by a query', { awsAccountId: '2' }, ['<x.partition>', '2', '<x.region>']],
  ['not recorded', {}, ['<x.partition>', '<x.account>', '<x.region>']],
])('where a resource lives is known when it was %s', (_what, item, expected) => {
  const [resource] = snapshot({ ...notebook, ...item }).units[0]?.resources ?? []
  const { partition, account, region } = resource?.scope ?? {}
  const type = 'AWS::SageMaker::NotebookInstance/'
  const wanted = expected.map((one) => (typeof one === 'string' ? one.replace('<x', `<${type}`) : one))
  expect([partition, account, region].map(plainOf)).toEqual(wanted)
})

test('units are in order, one for each place, with each resource once', () => {
  const at = (awsRegion: string, arn: string) => ({ ...notebook, accountId: '1', awsRegion, arn })
  const { units } = snapshot(at('b', 'arn:2'), at('a', 'arn:1'), at('b', 'arn:3'), at('b', 'arn:2'), {
    ...notebook,
    arn: 'arn:4',
  })
  expect(units.map(({ id, resources }) => [id, resources.map(({ address }) => address)])).toEqual([
    ['c.json/1/a', ['arn:1']],
    ['c.json/1/b', ['arn:2', 'arn:3']],
    ['c.json/account/region', ['arn:4']],
  ])
})

describe('of a resource that was recorded more than once the latest counts', () => {
  const at = (configurationItemCaptureTime: string | number, more: object = {}) => ({
    ...notebook,
    ...known,
    configurationItemCaptureTime,
    configuration: { NotebookInstanceName: `${configurationItemCaptureTime}` },
    ...more,
  })
  const GONE = { configurationItemStatus: 'ResourceDeleted' }
  const namesIn = (...files: readonly (readonly unknown[])[]) => {
    const texts = files.map(
      (items, index) => [`${index}.json`, JSON.stringify({ configurationItems: items })] as const,
    )
    const { units } = readConfig(
      inMemoryFiles(Object.fromEntries(texts)),
      texts.map(([name]) => name),
    )
    return units.map(({ id, resources }) => [
      id,
      ...resources.map(({ properties }) => plainOf(properties.entries.get('NotebookInstanceName'))),
    ])
  }

  test.each<readonly [string, readonly (readonly unknown[])[], readonly unknown[]]>([
    [
      'a history, newest first',
      [[at('2026-11-02T08:00:00Z'), at('2026-11-01T08:00:00Z')]],
      ['0.json/1/r', '2026-11-02T08:00:00Z'],
    ],
    ['seconds since 1970', [[at(1764000000.5), at(1763000000)]], ['0.json/1/r', '1764000000.5']],
    [
      'two files',
      [[at('2026-11-02T08:00:00Z')], [at('2026-11-03T08:00:00Z')]],
      ['1.json/1/r', '2026-11-03T08:00:00Z'],
    ],
    ['no time', [[at('a'), at('b')]], ['0.json/1/r', 'b']],
  ])('%s', (_what, files, expected) => {
    expect(namesIn(...files)).toEqual([expected])
  })

  test('and what is gone since then is not there', () => {
    expect(namesIn([at('2026-11-02T08:00:00Z', GONE), at('2026-11-01T08:00:00Z')])).toEqual([])
    expect(namesIn([at('2026-11-01T08:00:00Z', GONE), at('2026-11-02T08:00:00Z')])).toHaveLength(1)
  })

  test('and the same name in another Region is another', () => {
    const other = at('2026-11-02T08:00:00Z', { awsRegion: 'q' })
    expect(namesIn([at('2026-11-01T08:00:00Z'), other]).map(([id]) => id)).toEqual([
      '0.json/1/q',
      '0.json/1/r',
    ])
  })
})

test('types in a shape of their own that are not read are counted, in order', () => {
  const own = (resourceType: string, resourceId = 'x') => ({
    resourceType,
    resourceId,
    configuration: { name: 'x' },
  })
  const { diagnostics } = snapshot(
    own('AWS::CodePipeline::Pipeline'),
    notebook,
    own('AWS::AutoScaling::AutoScalingGroup'),
    own('AWS::CodePipeline::Pipeline', 'y'),
    { resourceType: 'AWS::IAM::Role', configuration: 'none' },
  )
  expect(diagnostics.map(({ message }) => message.replace(/;.*/, ''))).toEqual(
    [
      ['AWS::AutoScaling::AutoScalingGroup', 1],
      ['AWS::CodePipeline::Pipeline', 2],
      ['AWS::IAM::Role', 1],
    ].map(
      ([type, count]) => `AWS Config records \`${type}\` in a shape of its own: nothing is known of ${count}`,
    ),
  )
})

test('what a query answered without saying of which type is counted', () => {
  const text = JSON.stringify({
    Results: [{ configuration: { name: 'x' } }, notebook].map((one) => JSON.stringify(one)),
  })
  const { units, diagnostics } = read(text)
  expect(units).toHaveLength(1)
  expect(diagnostics).toEqual([
    {
      code: 'config-no-type',
      severity: 'warning',
      message:
        '1 answer is without its type and not read; ask for `resourceType`, `resourceId`, `resourceName`, `arn`, `accountId`, `awsRegion`, `configuration`, `supplementaryConfiguration` and `tags`',
      file: 'c.json',
    },
  ])
})

describe('tags', () => {
  test.each<readonly [string, string, unknown, unknown]>([
    ['a map', 'AWS::SageMaker::NotebookInstance', { a: 'b', c: null }, ['a=b', 'c=']],
    [
      'a list',
      'AWS::SageMaker::NotebookInstance',
      [{ key: 'a', value: 'b' }, { x: 1 }, 2],
      ['a=b', '=', '='],
    ],
    ['no tags', 'AWS::SageMaker::NotebookInstance', [], undefined],
    ['neither', 'AWS::SageMaker::NotebookInstance', 'a', undefined],
  ])('as %s', (_what, resourceType, tags, expected) => {
    const [resource] = snapshot({ ...notebook, resourceType, tags }).units[0]?.resources ?? []
    const value = resource?.properties.entries.get('Tags')
    const pairs =
      value?.kind === 'list'
        ? value.items.map((item) => {
            const entries = item.kind === 'map' ? item.entries : new Map<string, never>()
            return [entries.get('Key'), entries.get('Value')].map(plainOf).join('=')
          })
        : undefined
    expect(pairs).toEqual(expected)
  })

  test('as a map where the type has one', () => {
    const resourceType = 'AWS::Bedrock::Guardrail'
    const item = { resourceType, tags: { a: 'b' }, configuration: { Name: 'x' } }
    const [resource] = snapshot(item).units[0]?.resources ?? []
    expect(resource?.properties.entries.has('Tags')).toBe(true)
  })

  test('in the configuration come first', () => {
    const own = { Tags: [{ Key: 'in', Value: '1' }] }
    const item = { ...notebook, configuration: own, tags: { beside: '2' } }
    const [resource] = snapshot(item).units[0]?.resources ?? []
    expect(plainOf(resource?.properties.entries.get('Tags'))).toEqual([{ Key: 'in', Value: '1' }])
  })
})

test.each<readonly [string, boolean]>([
  [' {"fileVersion": "1.0", "configurationItems": []}', true],
  ['{"Results": ["{\\"resourceType\\": 1}"]}', true],
  ['{"baseConfigurationItems": [{}]}', true],
  ['["configurationItems", {"configurationItems": []}]', false],
  ['x {"configurationItems": [', false],
  ['{"Results": ["{\\"a\\": 1}"]}', false],
  ['{"resource": 1}', false],
])('%j is a file of AWS Config: %j', (text, expected) => {
  expect(looksLikeConfig(text)).toBe(expected)
})
