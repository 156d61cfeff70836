import { expect, test } from 'vitest'
import { parseHcl } from '../../test/support/hcl-parser.ts'
import { inMemoryFiles } from '../../test/support/in-memory-files.ts'
import { plainOf } from '../../test/support/plain-value.ts'
import { buildGraph, relationRules } from '../relations/index.ts'
import { type Deployment, deploymentProblems } from './deployments.ts'
import { readWorkload } from './read-workload.ts'

const at = { file: 'parapet.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }

function deployment(name: string, members: readonly string[], rest: Partial<Deployment> = {}): Deployment {
  return { name, members: members.map((pattern) => ({ pattern, at })), parameters: new Map(), ...rest }
}

const read = (
  files: Readonly<Record<string, string>>,
  deployments: readonly Deployment[],
  more: Parameters<typeof readWorkload>[1] = {},
) => readWorkload(inMemoryFiles(files), { deployments, ...more }).units

const exporting = (value: string): string => `
Resources: { B: { Type: AWS::S3::Bucket } }
Outputs: { Out: { Value: ${value}, Export: { Name: shared } } }
`
const importing = `
Resources:
  N: { Type: AWS::SageMaker::NotebookInstance, Properties: { RoleArn: !ImportValue shared } }
`

test('an export that two units have is taken from the one deployed with the importer', () => {
  const files = { 'a.yaml': exporting('one'), 'b.yaml': exporting('two'), 'n.yaml': importing }
  const roleIn = (deployments: readonly Deployment[]): unknown =>
    read(files, deployments)
      .find(({ id }) => id === 'n.yaml')
      ?.resources[0]?.properties.entries.get('RoleArn')
  expect(roleIn([])).toMatchObject({ kind: 'unresolved', reason: 'import' })
  expect(roleIn([])).toHaveProperty('settle', expect.stringContaining('`units`'))
  expect(roleIn([deployment('prod', ['b.yaml', 'n.yaml'])])).toMatchObject({ kind: 'scalar', value: 'two' })
})

const place = `
Mappings: { Zones: { eu-west-1: { Name: here }, us-east-1: { Name: there } } }
Parameters: { Stage: { Type: String } }
Resources:
  B:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: !Join ['-', [!Ref AWS::AccountId, !FindInMap [Zones, !Ref AWS::Region, Name], !Ref Stage]]
`

test('account, Region and parameters are known to templates', () => {
  const known = deployment('prod', ['*.yaml'], {
    account: '111122223333',
    region: 'eu-west-1',
    parameters: new Map([['Stage', 'prod']]),
  })
  const [unit] = read({ 'a.yaml': place }, [known])
  const [bucket] = unit?.resources ?? []
  expect(unit?.deployment).toBe('prod')
  expect(bucket?.properties.entries.get('BucketName')).toMatchObject({ value: '111122223333-here-prod' })
  expect(bucket?.scope.account).toMatchObject({ value: '111122223333' })
})

test('what the command line gives wins over the settings', () => {
  const known = deployment('prod', ['a.yaml'], { parameters: new Map([['Stage', 'prod']]) })
  const parameters = new Map([['', new Map([['Stage', 'test']])]])
  const [unit] = read({ 'a.yaml': place }, [known], { parameters })
  expect(JSON.stringify(plainOf(unit?.resources[0]?.properties))).toContain('test')
})

test('account and Region are known to Terraform code', () => {
  const code = `
data "aws_caller_identity" "me" {}
resource "aws_s3_bucket" "b" { bucket = "data-\${data.aws_caller_identity.me.account_id}" }
`
  const known = deployment('prod', ['app'], { account: '111122223333', region: 'eu-west-1' })
  const [unit] = read({ 'app/main.tf': code }, [known], { parseHcl })
  const [bucket] = unit?.resources ?? []
  expect(bucket?.properties.entries.get('BucketName')).toMatchObject({ value: 'data-111122223333' })
  expect(bucket?.scope.region).toMatchObject({ value: 'eu-west-1' })
})

const named = `
Resources:
  Data: { Type: AWS::S3::Bucket, Properties: { BucketName: !Sub 'data-\${AWS::AccountId}' } }
  Own: { Type: AWS::S3::Bucket, Properties: { BucketName: !Sub 'own-\${Stage}' } }
Parameters: { Stage: { Type: String } }
`
const naming = `
Parameters: { Stage: { Type: String } }
Resources:
  Shared:
    Type: AWS::SageMaker::Model
    Properties: { PrimaryContainer: { ModelDataUrl: !Sub 's3://data-\${AWS::AccountId}/m.tgz' } }
  Apart:
    Type: AWS::SageMaker::Model
    Properties: { PrimaryContainer: { ModelDataUrl: !Sub 's3://own-\${Stage}/m.tgz' } }
`

test('names with the account in them refer to what is deployed together, names with parameters do not', () => {
  const targets = (deployments: readonly Deployment[], address: string): readonly string[] =>
    buildGraph(read({ 'a.yaml': named, 'b.yaml': naming }, deployments), relationRules)
      .edgesFrom(`b.yaml#${address}`)
      .map(({ to }) => to.id)
  const together = [deployment('prod', ['a.yaml', 'b.yaml'])]
  expect(targets([], 'Shared')).toEqual([])
  expect(targets(together, 'Shared')).toEqual(['a.yaml#Data'])
  expect(targets(together, 'Apart')).toEqual([])
})

test('a member that names no unit, or one that is taken, is told', () => {
  const units = read({ 'a.yaml': named, 'b.yaml': naming }, [])
  const problems = deploymentProblems(units, [
    deployment('one', ['a.yaml', 'c.yaml']),
    deployment('two', ['*.yaml']),
  ])
  expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'config-no-such-unit: no unit is named `c.yaml`; there are `a.yaml`, `b.yaml`',
    'config-unit-twice: `a.yaml` is already part of `one`, where it stays; name it once',
  ])
})
