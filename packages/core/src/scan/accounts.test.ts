import { expect, test } from 'vitest'
import { inMemoryFiles } from '../../test/support/in-memory-files.ts'
import { graphOf } from '../../test/support/view-of.ts'
import { controls } from '../controls/index.ts'
import { readWorkload } from '../sources/index.ts'
import { accountsOf } from './accounts.ts'
import { assess } from './assess.ts'
import { recognize } from './recognize.ts'

const notebook =
  'Resources:\n  B: { Type: AWS::S3::Bucket }\n  N: { Type: AWS::SageMaker::NotebookInstance }\n'
const none = 'Resources:\n  B: { Type: AWS::S3::Bucket }\n'
const trail = `${notebook}  T: { Type: AWS::CloudTrail::Trail, Properties: { IsLogging: true, S3BucketName: t } }\n`

const trailAlone =
  'Resources:\n  T: { Type: AWS::CloudTrail::Trail, Properties: { IsLogging: true, S3BucketName: t } }\n'
const member = (pattern: string) => ({
  pattern,
  at: { file: 'parapet.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 },
})

const accounts = (files: Readonly<Record<string, string>>): readonly string[] => {
  const graph = graphOf(files)
  return accountsOf(graph, recognize(graph)).map(({ id, at }) => `${id} at ${at?.line}`)
}

test('each unit with a workload has an account, which stands at its first AI resource', () => {
  expect(accounts({ 'a.yaml': notebook, 'b.yaml': none, 'c.yaml': notebook })).toEqual([
    'a.yaml#AWS::Account at 3',
    'c.yaml#AWS::Account at 3',
  ])
})

test('each account-wide service that no template shows is one unknown of the unit', () => {
  const unknowns = (template: string): readonly string[] =>
    assess(graphOf({ 'a.yaml': template }).units, controls)
      .findings.filter(({ resource, verdict }) => resource.type === 'AWS::Account' && verdict === 'unknown')
      .map(({ control }) => control.id)
      .sort()
  const all = [
    'accessanalyzer/account-no-analyzer',
    'cloudtrail/account-no-trail',
    'config/account-no-recorder',
    'guardduty/account-no-detector',
    'macie/account-no-session',
    's3/account-public-access-not-blocked',
    'securityhub/account-no-hub',
  ]
  expect(unknowns(notebook)).toEqual(all)
  expect(unknowns(trail)).toEqual(all.filter((id) => id !== 'cloudtrail/account-no-trail'))
  expect(unknowns(none)).toEqual([])
})

test('a resource before the others changes no fingerprint', () => {
  const prints = (template: string): readonly string[] =>
    assess(graphOf({ 'a.yaml': template }).units, controls)
      .findings.filter(({ resource }) => resource.type === 'AWS::Account')
      .map(({ fingerprint }) => fingerprint)
      .sort()
  const grown = notebook.replace('Resources:\n', 'Resources:\n  A: { Type: AWS::SageMaker::Model }\n')
  expect(prints(grown)).toEqual(prints(notebook))
})

test('units that are deployed together have one account, and a trail of one watches all', () => {
  const units = readWorkload(
    inMemoryFiles({ 'a.yaml': notebook, 'b.yaml': trailAlone, 'c.yaml': notebook }),
    {
      deployments: [
        { name: 'prod', members: ['a.yaml', 'b.yaml', 'c.yaml'].map(member), parameters: new Map() },
      ],
    },
  ).units
  const { findings } = assess(units, controls)
  const subjects = new Set(
    findings.filter(({ resource }) => resource.type === 'AWS::Account').map(({ resource }) => resource.id),
  )
  expect([...subjects]).toEqual(['units:prod#AWS::Account'])
  const trails = findings.filter(({ control }) => control.id === 'cloudtrail/account-no-trail')
  expect(trails.map(({ verdict }) => verdict)).toEqual(['pass'])
  expect(findings.some(({ control }) => control.id === 'cloudtrail/trail-no-validation')).toBe(true)
})

test('roles that stand beside the Regions of a live account tell that one of these invokes models', () => {
  const caller = `
Resources:
  Caller:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
      Policies:
        - PolicyName: ask
          PolicyDocument: { Statement: [{ Effect: Allow, Action: bedrock:InvokeModel, Resource: '*' }] }
`
  const [roles, region] = readWorkload(inMemoryFiles({ 'a.yaml': caller, 'b.yaml': notebook })).units
  if (roles === undefined || region === undefined) throw new Error('two units')
  const asked = (global: object): readonly string[] =>
    assess([roles, { ...region, ...global }], controls).findings.flatMap(({ control, resource }) =>
      control.id === 'bedrock/account-no-invocation-log' ? [resource.id] : [],
    )
  expect(asked({})).toEqual(['a.yaml#AWS::Account'])
  expect(asked({ global: roles.id }).toSorted()).toEqual(['a.yaml#AWS::Account', 'b.yaml#AWS::Account'])
})
