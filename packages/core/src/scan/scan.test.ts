import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inMemoryFiles } from '../../test/support/in-memory-files.ts'
import { type Control, controls } from '../controls/index.ts'
import { type Report, renderJson } from '../reports/index.ts'
import { readWorkload } from '../sources/index.ts'
import { assess } from './assess.ts'

const control = (change: Partial<Control>): Control => ({
  id: 'test/root-access',
  title: 'Root access',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::NotebookInstance',
  stages: ['prepare'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'why',
  mappings: {},
  evaluate: (notebook) => notebook.at('RootAccess').equals('Disabled'),
  remedy: [{ kind: 'advise', text: 'think' }],
  examples: '',
  ...change,
})

const rootAccess = control({})
const assessed = (templates: Readonly<Record<string, string>>, ...list: readonly Control[]) =>
  assess(readWorkload(inMemoryFiles(templates)).units, list)
const outcome = (template: string, ...list: readonly Control[]) =>
  assessed({ 't.yaml': template }, ...list).findings.map(
    ({ resource, verdict }) => `${resource.address} ${verdict}`,
  )

const template = `
Parameters: { Env: { Type: String, AllowedValues: [dev, prod] } }
Conditions: { Prod: !Equals [!Ref Env, prod] }
Resources:
  Always: { Type: AWS::SageMaker::NotebookInstance, Properties: { RootAccess: Disabled } }
  Chosen: { Type: AWS::SageMaker::NotebookInstance, Properties: { RootAccess: !If [Prod, Disabled, Enabled] } }
  InProd: { Type: AWS::SageMaker::NotebookInstance, Condition: Prod, Properties: { RootAccess: !If [Prod, Disabled, Enabled] } }
  Open: { Type: AWS::SageMaker::NotebookInstance }
`

test('worst first; a condition that both decides existence and value is decided once', () => {
  expect(outcome(template, rootAccess)).toEqual(['Open fail', 'Chosen unknown', 'Always pass', 'InProd pass'])
})

test('a control that throws is reported by id and stops nothing else', () => {
  const broken = control({
    id: 'test/broken',
    evaluate: () => {
      throw new Error('oops')
    },
  })
  const { findings, errors } = assessed({ 't.yaml': template }, broken, rootAccess)
  expect(findings).toHaveLength(4)
  expect(errors[0]).toEqual({ control: 'test/broken', resource: 't.yaml#Always', message: 'oops' })
})

test('a place judged from two sides is one finding, the worst', () => {
  const twice = control({
    evaluate: (notebook) => [notebook.judge(true, 'fine'), notebook.judge(false, 'bad')],
  })
  expect(outcome('Resources: { N: { Type: AWS::SageMaker::NotebookInstance } }', twice)).toEqual(['N fail'])
})

test('what rests on a default is of medium confidence and says so', () => {
  const byDefault = `
Parameters: { Root: { Type: String, Default: Enabled } }
Resources: { N: { Type: AWS::SageMaker::NotebookInstance, Properties: { RootAccess: !Ref Root } } }`
  const [finding] = assessed({ 't.yaml': byDefault }, rootAccess).findings
  expect(finding).toMatchObject({
    verdict: 'fail',
    confidence: 'medium',
    assumptions: [{ symbol: 'Root', value: 'Enabled' }],
  })
})

describe('relevance', () => {
  const versioned = control({
    appliesTo: 'AWS::S3::Bucket',
    evaluate: (bucket) => bucket.at('VersioningConfiguration.Status').equals('Enabled'),
  })
  const model = (bucket: string): string => `
Resources:
  Data: { Type: AWS::S3::Bucket }
  Other: { Type: AWS::S3::Bucket }
  Model:
    Type: AWS::SageMaker::Model
    Properties: { PrimaryContainer: { ModelDataUrl: ${bucket} } }
`
  test('a bucket is judged when a model is read from it, and no other bucket is', () => {
    expect(outcome(model('!Sub "s3://${Data}/model.tar.gz"'), versioned)).toEqual(['Data fail'])
    expect(outcome(model('s3://elsewhere/model.tar.gz'), versioned)).toEqual([])
  })

  test('a control for an asset is not applied to others', () => {
    const training = { ...versioned, assets: ['training-data' as const] }
    const artifact = { ...versioned, assets: ['model-artifact' as const] }
    expect(outcome(model('!Sub "s3://${Data}/m"'), training)).toEqual([])
    expect(outcome(model('!Sub "s3://${Data}/m"'), artifact)).toEqual(['Data fail'])
  })
})

describe('recognizing who uses AI', () => {
  const role = control({
    appliesTo: ['AWS::IAM::Role', 'AWS::Lambda::Function', 'AWS::EC2::VPCEndpoint'],
    evaluate: (one) => one.judge(true, 'seen'),
  })
  const fn = (actions: string, more = ''): string => `
Resources:
  Fn: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Role.Arn, Code: {}${more} } }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies: [{ PolicyName: p, PolicyDocument: { Statement: [${actions}] } }]
`
  const both = ['Fn pass', 'Role pass']
  test.each([
    [
      'an action that names an AI service',
      fn('{ Effect: Allow, Action: "bedrock:InvokeModel", Resource: "*" }'),
      both,
    ],
    [
      'an action in another case',
      fn('{ Effect: Allow, Action: ["s3:*", "BedRock:*"], Resource: "*" }'),
      both,
    ],
    ['everything by one star', fn('{ Effect: Allow, Action: "*", Resource: "*" }'), []],
    ['a denied action', fn('{ Effect: Deny, Action: "bedrock:*", Resource: "*" }'), []],
    ['all but an AI service', fn('{ Effect: Allow, NotAction: "bedrock:*", Resource: "*" }'), []],
    ['another service', fn('{ Effect: Allow, Action: "s3:*", Resource: "*" }'), []],
    ['a variable', fn('', ', Environment: { Variables: { SAGEMAKER_ENDPOINT: x } }'), both],
    ['another variable', fn('', ', Environment: { Variables: { TABLE: x } }'), []],
    ['an empty variable', fn('', ", Environment: { Variables: { SAGEMAKER_ENDPOINT: '' } }"), []],
    [
      'a role that an AI service takes',
      fn('').replace('lambda.amazonaws.com', 'sagemaker.amazonaws.com'),
      ['Fn pass', 'Role pass'],
    ],
    [
      'a managed policy',
      fn('').replace(
        'Policies:',
        'ManagedPolicyArns: ["arn:aws:iam::aws:policy/AmazonBedrockFullAccess"]\n      Policies:',
      ),
      both,
    ],
    [
      'an endpoint',
      'Resources: { E: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: v, ServiceName: !Sub "com.amazonaws.${AWS::Region}.bedrock-runtime" } } }',
      ['E pass'],
    ],
    [
      'another endpoint',
      'Resources: { E: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: v, ServiceName: com.amazonaws.eu-west-1.sqs } } }',
      [],
    ],
  ])('%s', (_name, text, expected) => {
    expect(outcome(text, role)).toEqual(expected)
  })
})

describe('fingerprints', () => {
  const before = `
Resources:
  Config:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      ProductionVariants:
        - { VariantName: a, ModelName: m, InitialVariantWeight: 1 }
        - { VariantName: b, ModelName: m, InitialVariantWeight: 1 }
`
  const after = `
# a comment
Resources:
  New: { Type: AWS::S3::Bucket }
  Config:
    Properties:
      ProductionVariants:
        - ModelName: m
          VariantName: b
          InitialVariantWeight: 1
        - InitialVariantWeight: 1
          VariantName: a
          ModelName: m
    Type: AWS::SageMaker::EndpointConfig
`
  const prints = (text: string) =>
    assessed({ 't.yaml': text }, ...controls)
      .findings.map(({ fingerprint }) => fingerprint)
      .sort()

  test('survive reformatting, reordering and inserted resources', () => {
    expect(prints(before).length).toBeGreaterThan(4)
    expect(prints(after)).toEqual(prints(before))
  })
})

test('the order of the files changes nothing in the output', () => {
  const templates: Readonly<Record<string, string>> = {
    'a.yaml': template,
    'b/c.yaml': template,
    'd.yaml': template,
  }
  const printed = (order: readonly string[]): string => {
    const files = { paths: () => order, read: (path: string) => templates[path] }
    const { units, diagnostics } = readWorkload(files)
    const { findings, errors, resources } = assess(units, controls)
    const report: Report = {
      tool: { name: 'parapet', version: '0' },
      inputs: [],
      units: [],
      resources,
      controls,
      findings,
      diagnostics,
      errors,
      text: (file) => templates[file],
    }
    return renderJson(report, { passes: true, unknown: 'show' })
  }
  const names = Object.keys(templates)
  const expected = printed(names)
  fc.assert(
    fc.property(
      fc.shuffledSubarray(names, { minLength: names.length }),
      (order) => printed(order) === expected,
    ),
    { numRuns: 6 },
  )
})

test('passes that are not kept are counted all the same, and nothing else changes', () => {
  const { units } = readWorkload(inMemoryFiles({ 't.yaml': template }))
  const all = assess(units, controls)
  const open = assess(units, controls, 'open')
  expect(open.findings).toEqual(all.findings.filter(({ verdict }) => verdict !== 'pass'))
  expect(open.passed).toBe(all.findings.length - open.findings.length)
  expect(all.passed).toBe(open.passed)
})

test('a place that fails from one side is not counted as passed', () => {
  const twice = control({
    evaluate: (notebook) => [notebook.judge(true, 'fine'), notebook.judge(false, 'bad')],
  })
  const { units } = readWorkload(
    inMemoryFiles({ 't.yaml': 'Resources: { N: { Type: AWS::SageMaker::NotebookInstance } }' }),
  )
  expect(assess(units, [twice], 'open').passed).toBe(0)
})
