import { describe, expect, test } from 'vitest'
import { buildGraph, relationRules } from '../relations/index.ts'
import { readCloudFormation } from '../sources/index.ts'
import { ResourceView } from '../view/index.ts'
import { World } from '../workload/index.ts'
import { policiesOf, principalsOf, statementsOf } from './index.ts'

function viewOf(template: string, address: string, account?: string): ResourceView {
  const files = { paths: () => ['t.yaml'], read: () => template }
  const { units } = readCloudFormation(files, 't.yaml', account === undefined ? {} : { pseudo: { account } })
  const graph = buildGraph(units, relationRules)
  const resource = graph.resource(`t.yaml#${address}`)
  if (resource === undefined) throw new Error(`no resource ${address}`)
  return new ResourceView(resource, new World(), graph)
}

const trust = (principal: string) => `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Sid: Trust
            Effect: Allow
            Principal: ${principal}
            Action: sts:AssumeRole
`

describe('principalsOf', () => {
  test.each([
    ['{ Service: sagemaker.amazonaws.com }', undefined, ['service']],
    ['{ AWS: "*" }', undefined, ['public']],
    ['{ AWS: !Sub "arn:aws:iam::${AWS::AccountId}:root" }', undefined, ['own-account']],
    ['{ AWS: !Ref AWS::AccountId }', undefined, ['own-account']],
    ['{ AWS: "444455556666" }', undefined, ['unknown-account']],
    ['{ AWS: "444455556666" }', '111122223333', ['other-account']],
    ['{ AWS: "111122223333" }', '111122223333', ['own-account']],
  ])('%s in account %s', (principal, account, expected) => {
    const role = viewOf(trust(principal), 'Role', account)
    const [placed] = statementsOf(role.at('AssumeRolePolicyDocument'), 'trust') ?? []
    expect(placed && principalsOf(role, placed).map(({ relation }) => relation)).toEqual(expected)
  })
})

test('a statement is placed at its lines and named by its Sid', () => {
  const role = viewOf(trust('{ Service: bedrock.amazonaws.com }'), 'Role')
  const [placed] = statementsOf(role.at('AssumeRolePolicyDocument'), 'trust') ?? []
  expect(placed?.place).toMatchObject({
    resource: 't.yaml#Role',
    path: 'AssumeRolePolicyDocument.Statement[0]',
    key: 'AssumeRolePolicyDocument.Statement[Trust]',
    at: { file: 't.yaml', line: 9 },
  })
})

test('a document that is not known has no statements that could be judged', () => {
  const template = `
Parameters: { Document: { Type: String } }
Resources:
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: !Ref Document } }
`
  expect(statementsOf(viewOf(template, 'Role').at('AssumeRolePolicyDocument'), 'trust')).toBeUndefined()
})

test('policiesOf gathers inline, separate and attached policies, and says what it cannot see', () => {
  const statement = (sid: string) =>
    `{ Statement: [{ Sid: ${sid}, Effect: Allow, Action: s3:GetObject, Resource: "*" }] }`
  const template = `
Parameters: { Extra: { Type: String } }
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {}
      ManagedPolicyArns:
        - !Sub arn:\${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole
        - !Ref Managed
        - !Ref Extra
      Policies:
        - PolicyName: inline
          PolicyDocument: ${statement('Inline')}
  Managed:
    Type: AWS::IAM::ManagedPolicy
    Properties: { PolicyDocument: ${statement('Managed')} }
  Beside:
    Type: AWS::IAM::Policy
    Properties: { PolicyName: beside, Roles: [!Ref Role], PolicyDocument: ${statement('Beside')} }
  Other:
    Type: AWS::IAM::Policy
    Properties: { PolicyName: other, Roles: [somebody], PolicyDocument: ${statement('Other')} }
`
  const found = policiesOf(viewOf(template, 'Role'))
  expect(found.statements.map(({ statement: { id } }) => id)).toEqual(['Inline', 'Managed', 'Beside'])
  expect(found.awsManaged.map(({ name }) => name)).toEqual(['AWSLambdaBasicExecutionRole'])
  expect(found.unknown.map(({ path }) => path.shown)).toEqual(['ManagedPolicyArns[2]'])
})
