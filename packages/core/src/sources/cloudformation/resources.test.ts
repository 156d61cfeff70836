import { describe, expect, test } from 'vitest'
import { readTemplate } from '../../../test/support/read-template.ts'
import { looksLikeCloudFormation } from './detect.ts'

test('a resource keeps its identity, its attributes and its place', () => {
  const { resources, codes } = readTemplate(`
Resources:
  Subject:
    Type: AWS::S3::Bucket
    DeletionPolicy: Retain
    DependsOn: [A]
    Metadata: { parapet: { note: !Ref AWS::Region } }
    Properties: { BucketName: name, Tags: [{ Key: a, Value: b }] }
`)
  expect(codes).toEqual([])
  expect(resources).toMatchObject([
    {
      id: 'main.yaml#Subject',
      unit: 'main.yaml',
      address: 'Subject',
      type: 'AWS::S3::Bucket',
      names: ['name'],
      at: { file: 'main.yaml', line: 4, column: 11, endLine: 4, endColumn: 26 },
    },
  ])
  expect([...(resources[0]?.attributes?.entries.keys() ?? [])]).toEqual(['DeletionPolicy', 'DependsOn'])
  expect(resources[0]?.metadata?.entries.get('parapet')?.kind).toBe('map')
  expect(resources[0]?.properties.keys?.get('Tags')).toMatchObject({ line: 8, column: 37, endColumn: 41 })
})

test('properties have the types of the schema', () => {
  const { plain } = readTemplate(`
Resources:
  Subject:
    Type: AWS::SageMaker::NotebookInstance
    Properties: { VolumeSizeInGB: '20', DirectInternetAccess: Disabled, RoleArn: 012345678901 }
`)
  expect(plain('VolumeSizeInGB')).toBe(20)
  expect(plain('RoleArn')).toBe('012345678901')
})

describe('what is no resource is said and the rest is read', () => {
  test.each([
    ['text', 'invalid-resource'],
    ['{ Properties: {} }', 'missing-type'],
    ['{ Type: [a] }', 'missing-type'],
    ['{ Type: AWS::S3::Bucket, Properties: [a] }', 'invalid-properties'],
    ['{ Type: AWS::S3::Bucket, Properties: { P: null } }', 'null-value'],
    ['{ Type: AWS::S3::Bucket, Condition: Nothing }', 'unknown-condition'],
  ])('%s', (resource, code) => {
    const read = readTemplate(`Resources: { Odd: ${resource}, Good: { Type: AWS::SNS::Topic } }`)
    expect(read.codes).toEqual([code])
    expect(read.resources.map(({ address }) => address)).toContain('Good')
  })
})

test.each([
  ['AWS::S3::Bucket', '{ BucketName: a }', ['a']],
  ['AWS::S3::BucketPolicy', '{ Bucket: a }', []],
  ['AWS::Lambda::Permission', '{ FunctionName: a }', []],
  ['AWS::Lambda::Alias', '{ FunctionName: a, Name: b }', ['b']],
  ['AWS::SageMaker::Endpoint', '{ EndpointConfigName: a, EndpointName: b }', ['b']],
  ['AWS::SageMaker::MlflowTrackingServer', '{ TrackingServerName: a }', ['a']],
  ['AWS::RDS::DBInstance', '{ DBInstanceIdentifier: a }', ['a']],
  ['AWS::S3::Bucket', '{ BucketName: !Ref AWS::Region }', []],
])('%s with %s is named %j', (type, properties, names) => {
  const { resources } = readTemplate(`Resources: { Subject: { Type: ${type}, Properties: ${properties} } }`)
  expect(resources[0]?.names).toEqual(names)
})

describe('loops', () => {
  const loop = (body: string): ReturnType<typeof readTemplate> =>
    readTemplate(`
Transform: AWS::LanguageExtensions
Parameters: { List: { Type: CommaDelimitedList, Default: 'x, y' }, Open: { Type: CommaDelimitedList } }
Resources:
  ${body}
`)

  test.each([
    [
      'over a list, in keys, texts and references',
      "'Fn::ForEach::L': [N, [a, b], { 'Q${N}': { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub 'q-${N}', P: !Ref N } } }]",
      ['Qa', 'Qb'],
      ['q-b', 'b'],
    ],
    [
      'over a parameter',
      "'Fn::ForEach::L': [N, !Ref List, { 'Q${N}': { Type: AWS::SQS::Queue, Properties: { QueueName: { 'Fn::Join': ['', [q, { Ref: N }]] }, P: 'p${N}' } } }]",
      ['Qx', 'Qy'],
      ['qy', 'py'],
    ],
    [
      'with names made of letters and digits only',
      "'Fn::ForEach::L': [N, [a-1, 'b.2'], { 'Q&{N}': { Type: AWS::SQS::Queue, Properties: { QueueName: '&{N}', P: '${N}' } } }]",
      ['Qa1', 'Qb2'],
      ['b2', 'b.2'],
    ],
    [
      'in loops',
      "'Fn::ForEach::L': [N, [a], { 'Fn::ForEach::M': [O, [b, c], { 'Q${N}${O}': { Type: AWS::SQS::Queue, Properties: { QueueName: '${N}', P: '${O}' } } }] }]",
      ['Qab', 'Qac'],
      ['a', 'c'],
    ],
  ])('%s', (_, body, addresses, [name, other]) => {
    const read = loop(body)
    expect(read.codes).toEqual([])
    expect(read.resources.map(({ address }) => address)).toEqual(addresses)
    const last = addresses.at(-1)
    expect([read.plain('QueueName', last), read.plain('P', last)]).toEqual([name, other])
  })

  test('inside properties', () => {
    const read = loop(
      "Subject: { Type: AWS::S3::Bucket, Properties: { P: { 'Fn::ForEach::L': [N, [a, b], { 'k${N}': '${N}' }] } } }",
    )
    expect(read.plain('P')).toEqual({ ka: 'a', kb: 'b' })
  })

  test('whose list is not known are said and not guessed', () => {
    const read = loop("'Fn::ForEach::L': [N, !Ref Open, { 'Q${N}': { Type: AWS::SQS::Queue } }]")
    expect(read.codes).toEqual(['loop-not-expanded'])
    expect(read.resources).toEqual([])
  })

  test('without the transform are no loops', () => {
    const text = "Resources: { 'Fn::ForEach::L': [N, [a], { 'Q${N}': { Type: AWS::SQS::Queue } }] }"
    expect(readTemplate(text).codes).toEqual(['invalid-resource'])
  })
})

test('names that a macro makes are unknown without a fault', () => {
  const read = readTemplate(`
Transform: AWS::Include
Resources: { Subject: { Type: AWS::S3::Bucket, Properties: { P: !GetAtt FunctionRole.Arn, Q: !Ref FunctionRole } } }
`)
  expect(read.codes).toEqual([])
  expect(read.value('P')).toMatchObject({ kind: 'unresolved', reason: 'dynamic' })
})

test('a macro of the user is said', () => {
  const text = 'Transform: [AWS::LanguageExtensions, Mine]\nResources: { A: { Type: AWS::SNS::Topic } }'
  expect(readTemplate(text).codes).toEqual(['macro-not-applied'])
})

describe('an included snippet', () => {
  const including = (location: string, more = ''): string => `
Resources:
  Subject:
    Type: AWS::S3::Bucket
    Properties:
      ${more}
      'Fn::Transform': { Name: AWS::Include, Parameters: { Location: ${location} } }
`
  const snippet = { 'parts/s.yaml': 'P: !Sub "${AWS::Region}-x"\nQ: b\n' }

  test('that is at hand is read in place', () => {
    const read = readTemplate(including('parts/s.yaml'), {}, snippet)
    expect(read.codes).toEqual([])
    expect(read.plain('P')).toBe('<AWS::Region>-x')
    expect(read.value('P')?.at?.file).toBe('parts/s.yaml')
  })

  test('stands beside other keys, which are stronger', () => {
    const read = readTemplate(including('parts/s.yaml', 'Q: own'), {}, snippet)
    expect([read.plain('P'), read.plain('Q'), read.plain('Fn::Transform')]).toEqual([
      '<AWS::Region>-x',
      'own',
      undefined,
    ])
  })

  test.each(['s3://bucket/s.yaml', '!Ref AWS::Region', 'parts/none.yaml'])(
    'that is not is unknown: %s',
    (location) => {
      const read = readTemplate(including(location, 'Q: own'), {}, snippet)
      expect(read.plain('Q')).toBe('own')
      expect(read.value('Fn::Transform')).toMatchObject({ kind: 'unresolved', reason: 'dynamic' })
    },
  )

  test('that includes itself ends in a diagnostic', () => {
    const self = {
      's.yaml': "A: { 'Fn::Transform': { Name: AWS::Include, Parameters: { Location: s.yaml } } }",
    }
    expect(readTemplate(including('s.yaml'), {}, self).codes).toEqual(['too-complex'])
  })
})

test('only the template of several documents is read', () => {
  const read = readTemplate('a: b\n---\nResources: { A: { Type: AWS::SNS::Topic } }\n')
  expect(read.codes).toEqual(['several-documents'])
  expect(read.resources).toHaveLength(1)
})

test.each([
  ['Resources:\n  A:\n    Type: AWS::S3::Bucket\n', true],
  ['{"Resources": {"A": {"Type": "AWS::S3::Bucket"}}}', true],
  ['{ "Resources" :\n { "A": { "Type" :\n "Custom::A" } } }', true],
  ['Resources:\n  A:\n    Type: "Custom::Thing"\n', true],
  ['resources:\n  - type: container\n', false],
  ['{"Type": "AWS::S3::Bucket"}', false],
  ['', false],
])('%j looks like a template: %s', (text, is) => {
  expect(looksLikeCloudFormation(text)).toBe(is)
})
