import { describe, expect, test } from 'vitest'
import { viewInTemplate, viewOf } from '../../test/support/view-of.ts'
import type { PropertyView } from './property-view.ts'

const notebook = (properties: string): string => `
Parameters:
  Access: { Type: String }
  Size: { Type: Number, Default: 5 }
Resources:
  Nb:
    Type: AWS::SageMaker::NotebookInstance
    Properties:
      InstanceType: ml.t3.medium
      ${properties}
`
const property = (path: string, properties = ''): PropertyView =>
  viewInTemplate(notebook(properties), 'Nb').at(path)
const verdict = (judgement: { readonly verdict: string }): string => judgement.verdict

describe('a property against what is expected', () => {
  test.each([
    ['RootAccess: Disabled', 'pass', '`RootAccess` is `Disabled`'],
    ['RootAccess: Enabled', 'fail', '`RootAccess` is `Enabled`, expected `Disabled`'],
    ['', 'fail', '`RootAccess` is not set; the default is `Enabled`'],
    [
      'RootAccess: !Ref Access',
      'unknown',
      '`RootAccess` depends on parameter `Access`, which has no value here',
    ],
    ['RootAccess: !Sub "Dis${Access}"', 'unknown', '`RootAccess` is `Dis${Access}`'],
    ['RootAccess: !Sub "En${Access}"', 'fail', '`RootAccess` is `En${Access}`, expected `Disabled`'],
    ['RootAccess: [Disabled]', 'unknown', '`RootAccess` has 1 item(s)'],
    ['RootAccess: { a: b }', 'unknown', '`RootAccess` is set'],
    ['RootAccess: "{{resolve:ssm:/x}}"', 'unknown', expect.stringContaining('is fetched at deployment')],
  ])('%s', (properties, expected, message) => {
    const judged = property('RootAccess', properties).equals('Disabled')
    expect([judged.verdict, judged.message]).toEqual([expected, message])
  })
})

describe('tests', () => {
  const size = (value: string): PropertyView => property('VolumeSizeInGB', `VolumeSizeInGB: ${value}`)
  const role = (value: string): PropertyView => property('RoleArn', `RoleArn: ${value}`)

  test.each([
    [size('5').atLeast(5), 'pass'],
    [size('4').atLeast(5), 'fail'],
    [size('5').atMost(5), 'pass'],
    [size('6').atMost(5), 'fail'],
    [size('!Ref Access').atLeast(5), 'unknown'],
    [size('many').atLeast(5), 'unknown'],
    [role('x').isOneOf(['x', 'y']), 'pass'],
    [role('z').isOneOf(['x', 'y']), 'fail'],
    [role('x').isNoneOf(['x', 'y']), 'fail'],
    [role('z').isNoneOf(['x', 'y']), 'pass'],
    [role('!Ref Access').isNoneOf(['x']), 'unknown'],
    [role('"arn:aws:iam::1:role/x"').startsWith('arn:'), 'pass'],
    [role('!Sub "arn:${Access}"').startsWith('arn:'), 'pass'],
    [role('!Sub "${Access}/admin"').endsWith('/admin'), 'pass'],
    [role('!Sub "${Access}/admin"').endsWith('/user'), 'fail'],
    [role('!Sub "${Access}/admin/x"').contains('admin'), 'pass'],
    [role('plain').contains('admin'), 'fail'],
    [role('!Ref Access').isSet(), 'unknown'],
    [role('x').isSet(), 'pass'],
    [role('""').isSet(), 'fail'],
    [role('!GetAtt Nb.NotebookInstanceName').isSet(), 'pass'],
    [property('KmsKeyId').isSet(), 'fail'],
    [property('KmsKeyId').isUnset(), 'pass'],
    [role('x').isUnset(), 'fail'],
    [role('!Ref Access').isUnset(), 'unknown'],
  ])('%#', (judgement, expected) => {
    expect(verdict(judgement)).toBe(expected)
  })
})

test('a default of a parameter counts, and is listed as assumed', () => {
  const judged = property('VolumeSizeInGB', 'VolumeSizeInGB: !Ref Size').atLeast(5)
  expect(judged).toMatchObject({ verdict: 'pass', assumes: [{ symbol: 'Size', value: '5' }] })
})

test('what a macro may add is not absent', () => {
  const judged = property('RootAccess', 'Fn::Transform: { Name: Mine }').equals('Disabled')
  expect(judged.verdict).toBe('unknown')
})

test('an unknown says what would settle it', () => {
  expect(property('RootAccess', 'RootAccess: !Ref Access').equals('Disabled').settle).toContain('`Access`')
})

test('a property that does not exist is a fault of the control', () => {
  expect(() => property('NoSuchProperty')).toThrow('has no property `NoSuchProperty`')
})

test('an absent property without a row of defaults is a fault of the control', () => {
  const bucket = viewInTemplate('Resources: { B: { Type: AWS::S3::Bucket } }', 'B')
  expect(() => bucket.at('MetadataTableConfiguration.S3TablesDestination.TableName').equals('x')).toThrow()
})

describe('places', () => {
  const template = `
Resources:
  Config:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      ProductionVariants:
        - VariantName: a
          ModelName: m
        - VariantName: b
          EnableSSMAccess: true
      DataCaptureConfig:
        EnableCapture: true
`
  const config = viewInTemplate(template, 'Config')
  const variants = config.at('ProductionVariants').items

  test('a value stands where it is written', () => {
    expect(variants[1]?.at('EnableSSMAccess').place).toMatchObject({
      path: 'ProductionVariants[1].EnableSSMAccess',
      key: 'ProductionVariants[VariantName=b].EnableSSMAccess',
      at: { line: 10 },
    })
  })

  test.each([
    ['KmsKeyId', 4],
    ['DataCaptureConfig.KmsKeyId', 11],
    ['DataCaptureConfig', 11],
    ['ProductionVariants', 6],
  ])('%s stands at line %i', (path, line) => {
    expect(config.at(path).place.at?.line).toBe(line)
  })

  test('what an item lacks stands at the item', () => {
    expect(variants[0]?.at('EnableSSMAccess').place.at?.line).toBe(7)
  })
})

describe('lists', () => {
  const bucketTags = (tags: string): PropertyView =>
    viewInTemplate(
      `
Parameters: { All: { Type: String }, Env: { Type: String } }
Conditions: { Prod: !Equals [!Ref Env, prod] }
Resources: { B: { Type: AWS::S3::Bucket, Properties: { Tags: ${tags} } } }`,
      'B',
    ).at('Tags')

  test('each item is judged by itself', () => {
    const judged = bucketTags('[{ Key: a, Value: "1" }, { Key: b, Value: "2" }]').each((tag) =>
      tag.at('Value').equals('1'),
    )
    expect(judged.map(({ verdict: is, place }) => [is, place.key])).toEqual([
      ['pass', 'Tags[Key=a].Value'],
      ['fail', 'Tags[Key=b].Value'],
    ])
  })

  test('a list that is not known is one unknown', () => {
    expect(
      bucketTags('!Ref All')
        .each((tag) => tag.isSet())
        .map(verdict),
    ).toEqual(['unknown'])
  })

  test('an item that a condition leaves out is not there', () => {
    const tags = '[!If [Prod, { Key: a, Value: "1" }, !Ref AWS::NoValue], { Key: b, Value: "2" }]'
    const { world } = viewInTemplate('Resources: { B: { Type: AWS::S3::Bucket } }', 'B')
    expect(world.decisions).toEqual([])
    expect(bucketTags(tags).items.map(({ path }) => path.key)).toEqual(['Tags[Key=a]', 'Tags[Key=b]'])
  })

  test('items without a name are told apart by their content, twins by their number', () => {
    const keys = bucketTags('[{ Value: x }, { Value: x }, { Value: y }]').items.map(({ path }) => path.key)
    expect(new Set(keys).size).toBe(3)
    expect(keys[1]).toBe(`${keys[0]?.slice(0, -1)}#2]`)
  })
})

test('the keys of a map are free', () => {
  const runtime = viewOf(
    `  Runtime: { Type: 'AWS::BedrockAgentCore::Runtime', Properties: { EnvironmentVariables: { '': a, b.c: d, 'e[0': f } } }`,
    'Runtime',
  )
  const values = runtime.at('EnvironmentVariables').entries.map(([key, { known }]) => [key, known])
  expect(values).toEqual([
    ['', 'a'],
    ['b.c', 'd'],
    ['e[0', 'f'],
  ])
})
