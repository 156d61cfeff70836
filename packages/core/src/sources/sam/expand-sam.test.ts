import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inMemoryFiles } from '../../../test/support/in-memory-files.ts'
import { plainOf } from '../../../test/support/plain-value.ts'
import type { Resource } from '../../workload/index.ts'
import { readCloudFormation } from '../cloudformation/index.ts'
import { readWorkload } from '../read-workload.ts'

const head = 'Transform: AWS::Serverless-2016-10-31\n'

function read(text: string, more: Readonly<Record<string, string>> = {}) {
  const { units, diagnostics } = readCloudFormation(inMemoryFiles({ 't.yaml': text, ...more }), 't.yaml')
  const resources = new Map<string, Resource>()
  for (const resource of units[0]?.resources ?? []) resources.set(resource.address, resource)
  return { resources, codes: diagnostics.map(({ code }) => code), diagnostics, unit: units[0] }
}

const fn = `Fn:
    Type: AWS::Serverless::Function
    Properties:
      Handler: a.b
      Runtime: python3.12
      CodeUri: src`

describe('what is made points at the text it was made from', () => {
  const { resources } = read(`${head}Resources:
  ${fn}
      Policies:
        - AmazonBedrockFullAccess
      AutoPublishAlias: live
      FunctionUrlConfig: { AuthType: NONE }
      Events:
        Ask: { Type: Api, Properties: { Path: /ask, Method: post } }
`)
  test.each([
    ['Fn', 'AWS::Lambda::Function', 4],
    ['FnRole', 'AWS::IAM::Role', 9],
    ['FnVersion', 'AWS::Lambda::Version', 11],
    ['FnAliaslive', 'AWS::Lambda::Alias', 11],
    ['FnUrl', 'AWS::Lambda::Url', 12],
    ['FnUrlPublicPermissions', 'AWS::Lambda::Permission', 12],
    ['FnAskPermissionProd', 'AWS::Lambda::Permission', 14],
    ['ServerlessRestApi', 'AWS::ApiGateway::RestApi', 14],
    ['ServerlessRestApiProdStage', 'AWS::ApiGateway::Stage', 14],
  ])('%s', (address, type, line) => {
    expect(resources.get(address)).toMatchObject({ type, at: { file: 't.yaml', line } })
  })

  test('values keep their own place', () => {
    expect(resources.get('Fn')?.properties.entries.get('Runtime')?.at?.line).toBe(7)
    const managed = resources.get('FnRole')?.properties.entries.get('ManagedPolicyArns')
    expect(managed?.kind === 'list' && managed.items[1]?.at?.line).toBe(10)
  })
})

describe('what cannot be expanded is said, and the rest is read', () => {
  test.each([
    ['a policy of another shape', `${fn}\n      Policies: [{ Nope: {} }]`],
    ['a policy template without its parameter', `${fn}\n      Policies: [{ S3ReadPolicy: {} }]`],
    ['an alias that is not known', `${fn}\n      AutoPublishAlias: !ImportValue alias`],
    ['an event of an unknown type', `${fn}\n      Events: { E: { Type: Nope } }`],
    ['an event without a type', `${fn}\n      Events: { E: 1 }`],
    ['a bucket elsewhere', `${fn}\n      Events: { E: { Type: S3, Properties: { Bucket: b, Events: e } } }`],
    [
      'a path that is no text',
      `${fn}\n      Events: { E: { Type: Api, Properties: { Path: [], Method: get } } }`,
    ],
    ['a resource of the same name', `${fn}\n  FnRole: { Type: AWS::SQS::Queue }`],
    ['a type of its own', `${fn}\n  G: { Type: AWS::Serverless::GraphQLApi }`],
    ['a connector between others', `${fn}\n  C: { Type: AWS::Serverless::Connector }`],
    [
      'an application of the repository',
      `${fn}\n  A: { Type: AWS::Serverless::Application, Properties: { Location: { ApplicationId: a } } }`,
    ],
  ])('%s', (_, resources) => {
    const { codes, resources: made } = read(`${head}Resources:\n  ${resources}\n`)
    expect(new Set(codes)).toEqual(new Set(['sam-not-expanded']))
    expect(made.get('Fn')?.type).toBe('AWS::Lambda::Function')
  })

  test('a user’s own resource is not overwritten', () => {
    const { resources } = read(`${head}Resources:\n  ${fn}\n  FnRole: { Type: AWS::SQS::Queue }\n`)
    expect(resources.get('FnRole')?.type).toBe('AWS::SQS::Queue')
  })
})

test('a condition and a word on findings hold for everything made', () => {
  const { resources } = read(`${head}Parameters: { On: { Type: String } }
Conditions: { On: !Equals [!Ref On, yes] }
Resources:
  ${fn}
      Events: { E: { Type: Schedule, Properties: { Schedule: rate(1 day) } } }
    Condition: On
    Metadata: { parapet: { ignore: x } }
`)
  expect([...resources.keys()].sort()).toEqual(['Fn', 'FnE', 'FnEPermission', 'FnRole'])
  for (const resource of resources.values()) {
    expect(resource.existsWhen).toBeDefined()
    expect(plainOf(resource.metadata)).toEqual({ parapet: { ignore: 'x' } })
  }
})

test('loops are written out before SAM resources are', () => {
  const { resources, codes } = read(`Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
Resources:
  Fn::ForEach::Each:
    - Name
    - [One, Two]
    - Fn\${Name}: { Type: AWS::Serverless::Function, Properties: { Handler: a.b, Runtime: python3.12, CodeUri: src } }
`)
  expect(codes).toEqual([])
  expect([...resources.keys()].sort()).toEqual(['FnOne', 'FnOneRole', 'FnTwo', 'FnTwoRole'])
})

test('references to made resources are resolved', () => {
  const { resources, codes } = read(`${head}Resources:
  ${fn}
      AutoPublishAlias: live
  B: { Type: AWS::S3::Bucket, Properties: { A: !Ref Fn.Alias, B: !Sub 'x \${Fn.Version}', C: !GetAtt Fn.Arn } }
`)
  expect(codes).toEqual([])
  expect(plainOf(resources.get('B')?.properties)).toEqual({
    A: '<FnAliaslive.Ref>',
    B: 'x <FnVersion.Ref>',
    C: '<Fn.Arn>',
  })
})

test('a name that nothing makes is told once all names are known', () => {
  expect(read(`${head}Resources:\n  ${fn}\n      Role: !GetAtt Nobody.Arn\n`).codes).toEqual(['unknown-name'])
})

test('jobs in a definition in a local file are found where they are written', () => {
  const definition = JSON.stringify({
    StartAt: 'Train',
    States: {
      Train: {
        Type: 'Task',
        Resource: 'arn:aws:states:::sagemaker:createTrainingJob.sync',
        Parameters: { TrainingJobName: 'x' },
        End: true,
      },
    },
  })
  const text = `${head}Resources:
  Flow: { Type: AWS::Serverless::StateMachine, Properties: { DefinitionUri: flows/train.asl.json } }
`
  const files = inMemoryFiles({ 't.yaml': text, 'flows/train.asl.json': definition })
  const resources = readWorkload(files).units.flatMap((unit) => unit.resources)
  const job = resources.find(({ type }) => type === 'AWS::SageMaker::TrainingJob')
  expect(job?.at?.file).toBe('flows/train.asl.json')
})

test('no properties make the expansion throw', () => {
  const types = [
    'Function',
    'Api',
    'HttpApi',
    'StateMachine',
    'SimpleTable',
    'LayerVersion',
    'Application',
    'Connector',
  ]
  const names = [
    'Events',
    'Policies',
    'Role',
    'Auth',
    'Cors',
    'Domain',
    'DefinitionBody',
    'Tags',
    'E',
    'Type',
    'Properties',
    'Path',
  ]
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('Api', 'HttpApi', 'SQS', 'S3', 'NONE', 'get', '/a', '{{', '${', true, null, 1),
      fc.record({ Ref: fc.constantFrom('A', 'B', 'A.Alias') }),
      fc.record({ 'Fn::If': fc.array(tie('any'), { maxLength: 3 }) }),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 5 }),
    ),
  })).any
  const resource = fc.record({
    Type: fc.constantFrom(...types.map((name) => `AWS::Serverless::${name}`)),
    Properties: value,
    Condition: value,
  })
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('A', 'B', 'C'), resource), value, (resources, globals) => {
      const Globals = { Function: globals, Api: globals, HttpApi: globals }
      const text = JSON.stringify({ Transform: 'AWS::Serverless-2016-10-31', Globals, Resources: resources })
      expect(() => read(text)).not.toThrow()
    }),
    { numRuns: 300 },
  )
})
