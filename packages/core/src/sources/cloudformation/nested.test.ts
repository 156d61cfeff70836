import { describe, expect, test } from 'vitest'
import { inMemoryFiles } from '../../../test/support/in-memory-files.ts'
import { readTemplate } from '../../../test/support/read-template.ts'
import { resolvePath } from './paths.ts'
import { readCloudFormation } from './read-cloudformation.ts'

const child = `
Parameters: { Name: { Type: String }, Own: { Type: String } }
Conditions: { Big: !Equals [!Ref Own, big] }
Resources:
  Topic: { Type: AWS::SNS::Topic, Condition: Big, Properties: { TopicName: !Ref Name, DisplayName: !Ref Own } }
Outputs:
  Arn: { Value: !Ref Topic }
  Name: { Value: !Sub 'n-\${Name}', Export: { Name: shared } }
`

const parent = `
Parameters: { Stage: { Type: String, Default: dev }, Env: { Type: String } }
Conditions: { Prod: !Equals [!Ref Env, prod] }
Resources:
  Child:
    Type: AWS::CloudFormation::Stack
    Condition: Prod
    Properties: { TemplateURL: ./stacks/child.yaml, Parameters: { Name: !Ref Stage } }
  Subject:
    Type: AWS::S3::Bucket
    Properties: { P: !GetAtt Child.Outputs.Arn, Q: !GetAtt Child.Outputs.Name, R: !GetAtt Child.Outputs.None }
`

describe('a nested stack', () => {
  const read = readTemplate(parent, {}, { 'stacks/child.yaml': child })

  test('has addresses below its own', () => {
    expect(read.resources.map(({ address }) => address)).toEqual(['Child', 'Subject', 'Child/Topic'])
  })

  test('takes its parameters from its parent, and names its own symbols', () => {
    expect(read.plain('TopicName', 'Child/Topic')).toBe('dev')
    expect(read.value('TopicName', 'Child/Topic')?.assumes).toEqual([{ symbol: 'Stage', value: 'dev' }])
    expect(read.plain('DisplayName', 'Child/Topic')).toBe('<Child/Own>')
  })

  test('gives its outputs to its parent', () => {
    expect(read.value('P')).toMatchObject({
      symbol: { target: { address: 'Child/Topic', attribute: 'Ref' } },
    })
    expect(read.plain('Q')).toBe('n-dev')
    expect(read.value('P')?.at?.file).toBe('main.yaml')
    expect(read.codes).toEqual(['unknown-output'])
  })

  test('may be named by what the transform expands', () => {
    const root = `
Transform: AWS::Serverless-2016-10-31
Resources:
  Child: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./stacks/child.yaml } }
  Machine:
    Type: AWS::Serverless::StateMachine
    Properties: { Definition: {}, Role: r, AutoPublishAlias: !GetAtt Child.Outputs.Name }
`
    const expanded = readTemplate(root, {}, { 'stacks/child.yaml': child })
    expect(expanded.resources.map(({ address }) => address)).toContain('Machine')
  })

  test('exists where both it and its resource do', () => {
    expect(read.resources[2]?.existsWhen).toEqual({
      kind: 'and',
      all: [
        { kind: 'is', symbol: 'Env', value: 'prod' },
        { kind: 'is', symbol: 'Child/Own', value: 'big' },
      ],
    })
  })

  test('belongs to the unit of its parent', () => {
    const files = inMemoryFiles({ 'a.yaml': parent, 'stacks/child.yaml': child })
    const { units, nested } = readCloudFormation(files, 'a.yaml')
    expect(nested).toEqual(['stacks/child.yaml'])
    expect(units[0]?.files).toEqual(['a.yaml', 'stacks/child.yaml'])
    expect(units[0]?.exports).toMatchObject([{ name: { value: 'shared' }, value: { value: 'n-dev' } }])
  })
})

const stack = (url: string): string => `
Resources: { Child: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ${url} } } }
`
const simple = 'Resources: { T: { Type: AWS::SNS::Topic } }'

describe('the template of a nested stack', () => {
  const told = (key: string) => ({ nested: new Map([[key, 'other/c.yaml']]) })
  test.each([
    ['c.yaml', {}, 'c.yaml', []],
    ['https://bucket.s3.amazonaws.com/c.yaml', {}, 'c.yaml', ['nested-not-read']],
    ['https://bucket.s3.amazonaws.com/c.yaml', told('c.yaml'), 'other/c.yaml', []],
    ['!Sub "https://${AWS::Region}.amazonaws.com/c.yaml?x"', told('c.yaml'), 'other/c.yaml', []],
    ['anything', told('Child'), 'other/c.yaml', []],
    ['../c.yaml', {}, 'c.yaml', ['nested-not-read']],
    ['missing.yaml', {}, 'c.yaml', ['nested-not-read']],
    ['!Ref AWS::Region', {}, 'c.yaml', ['nested-not-read']],
    ['main.yaml', {}, 'c.yaml', ['nested-cycle']],
  ])('%s', (url, options, file, codes) => {
    const read = readTemplate(stack(url), options, { [file]: simple })
    expect(read.codes).toEqual(codes)
    expect(read.resources.map(({ address }) => address)).toEqual(
      codes.length > 0 ? ['Child'] : ['Child', 'Child/T'],
    )
  })

  test('that is no template gives a diagnostic', () => {
    expect(readTemplate(stack('c.yaml'), {}, { 'c.yaml': 'a: b' }).codes).toEqual(['not-a-template'])
  })

  test('may be an application of SAM', () => {
    const application =
      'Resources: { A: { Type: AWS::Serverless::Application, Properties: { Location: c.yaml } } }'
    const { resources } = readTemplate(application, {}, { 'c.yaml': simple })
    expect(resources.map(({ address }) => address)).toEqual(['A', 'A/T'])
  })
})

test('a default that the parent leaves alone is certain', () => {
  const defaulted = `
Parameters: { P: { Type: String, Default: d } }
Resources: { T: { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref P } } }
`
  const read = readTemplate(stack('c.yaml'), { strictParameters: true }, { 'c.yaml': defaulted })
  expect(read.plain('TopicName', 'Child/T')).toBe('d')
  expect(read.value('TopicName', 'Child/T')?.assumes).toBeUndefined()
})

test('a list parameter splits whatever text the parent passes', () => {
  const passing = `
Parameters: { Env: { Type: String } }
Conditions: { Prod: !Equals [!Ref Env, prod] }
Resources:
  Child:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: c.yaml, Parameters: { L: !If [Prod, 'a,b', c], M: !GetAZs '' } }
`
  const taking = `
Parameters: { L: { Type: CommaDelimitedList }, M: { Type: CommaDelimitedList } }
Resources: { T: { Type: AWS::SNS::Topic, Properties: { P: !Ref L, Q: !Ref M } } }
`
  const read = readTemplate(passing, {}, { 'c.yaml': taking })
  expect(read.plain('P', 'Child/T')).toEqual({ if: 'Env=prod', then: ['a', 'b'], else: ['c'] })
  expect(read.plain('Q', 'Child/T')).toBe('<Fn::GetAZs(AWS::Region)>')
})

test('stacks that depend on their own outputs are read once and the circle is reported', () => {
  const circular = `
Resources:
  A: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: c.yaml, Parameters: { P: !GetAtt B.Outputs.O } } }
  B: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: c.yaml, Parameters: { P: !GetAtt A.Outputs.O } } }
`
  const passing = `
Parameters: { P: { Type: String } }
Resources: { T: { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref P } } }
Outputs: { O: { Value: !Ref P } }
`
  const { resources, codes } = readTemplate(circular, {}, { 'c.yaml': passing })
  expect(codes).toContain('nested-cycle')
  expect(resources.map(({ address }) => address)).toEqual(['A', 'B', 'A/T', 'B/T'])
})

test.each([
  ['a.yaml', 'b.yaml', 'b.yaml'],
  ['x/a.yaml', './b.yaml', 'x/b.yaml'],
  ['x/y/a.yaml', '../b.yaml', 'x/b.yaml'],
  ['x/a.yaml', '../../b.yaml', undefined],
  ['x/a.yaml', 'y//b.yaml', 'x/y/b.yaml'],
])('from %s the path %s is %s', (from, relative, is) => {
  expect(resolvePath(from, relative)).toBe(is)
})

test('what a resource returns is never empty, so a guard against an empty parameter is decided', () => {
  const guarded = `
Parameters: { Key: { Type: String } }
Conditions: { HasKey: !Not [!Equals [!Ref Key, '']] }
Resources:
  Notebook: { Type: AWS::S3::Bucket, Properties: { P: !If [HasKey, !Ref Key, none] } }
`
  const nesting = (key: string): string => `
Parameters: { Given: { Type: String } }
Resources:
  Key: { Type: AWS::KMS::Key }
  Child:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: ./guarded.yaml, Parameters: { Key: ${key} } }
`
  const chosen = (key: string): unknown =>
    readTemplate(nesting(key), {}, { 'guarded.yaml': guarded }).plain('P', 'Child/Notebook')
  expect(chosen('!GetAtt Key.Arn')).toBe('<Key.Arn>')
  expect(chosen('!Sub "arn:${Given}"')).not.toHaveProperty('if')
  expect(chosen('!Sub "${Given}${Given}"')).toHaveProperty('if')
  expect(chosen('!Ref Given')).toHaveProperty('if')
})

test('a list that a parent joins is a list again in its child', () => {
  const parent = `
Resources:
  A: { Type: AWS::EC2::Subnet }
  B: { Type: AWS::EC2::Subnet }
  Child:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: ./child.yaml, Parameters: { Subnets: !Join [', ', [!Ref A, !Ref B, subnet-1]] } }
`
  const child = `
Parameters: { Subnets: { Type: 'List<AWS::EC2::Subnet::Id>' } }
Resources:
  Bucket: { Type: AWS::S3::Bucket, Properties: { P: !Ref Subnets, Q: !Select [1, !Ref Subnets] } }
`
  const read = readTemplate(parent, {}, { 'child.yaml': child })
  expect(read.plain('P', 'Child/Bucket')).toEqual(['<A.Ref>', '<B.Ref>', 'subnet-1'])
  expect(read.plain('Q', 'Child/Bucket')).toBe('<B.Ref>')
  expect(read.codes).toEqual([])
})
