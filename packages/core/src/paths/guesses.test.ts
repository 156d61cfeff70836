import { describe, expect, test } from 'vitest'
import { graphOf } from '../../test/support/view-of.ts'
import { accessOf } from '../access/index.ts'
import { factsOf, PATH_ASSUMPTIONS } from './index.ts'

const id = (address: string) => `t.yaml#${address}`
const graph = (resources: string) =>
  graphOf({ 't.yaml': `Parameters: { P: { Type: String } }\nResources:\n${resources}` })
const ask = (resources: string) => accessOf(graph(resources), { assume: PATH_ASSUMPTIONS })

const role = (name: string, principal = '{ Service: lambda.amazonaws.com }', action = 'sts:AssumeRole') => `
  ${name}:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: ${principal}, Action: ${action} }] }
`

describe('what is not known opens no way', () => {
  const log = '  Log: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: l } }\n'
  const logPolicy = (document: string) =>
    `  Policy: { Type: AWS::Logs::ResourcePolicy, Properties: { PolicyName: p, PolicyDocument: ${document} } }\n`

  test.each([
    ['a policy of a resource that was not seen', '!Ref P'],
    [
      'one whose text refers to something',
      `!Sub '{"Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"logs:PutLogEvents","Resource":"\${Log.Arn}"}]}'`,
    ],
  ])('%s', (_name, document) => {
    const access = ask(log + logPolicy(document) + role('Own'))
    expect(access.decide(id('Own'), 'logs:DeleteLogGroup', id('Log')).answer).toBe('denied')
    expect(access.decide('public', 'logs:DeleteLogGroup', id('Log')).answer).toBe('denied')
  })

  test('a text that refers to something is read for what it says', () => {
    const document = `!Sub '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"\${Own.Arn}"},"Action":"logs:DeleteLogGroup","Resource":"*"}]}'`
    const access = ask(log + logPolicy(document) + role('Own') + role('Other'))
    const answers = ['Own', 'Other'].map(
      (name) => access.decide(id(name), 'logs:DeleteLogGroup', id('Log')).answer,
    )
    expect(answers).toEqual(['allowed', 'denied'])
  })

  test.each([
    ['{ AWS: !Ref P }', 'public', 'denied'],
    ['{ AWS: !Ref P }', 'arn:aws:iam::444455556666:role/named', 'denied'],
    ['{ AWS: [!Ref P, arn:aws:iam::444455556666:role/named] }', 'public', 'denied'],
    [
      '{ AWS: [!Ref P, arn:aws:iam::444455556666:role/named] }',
      'arn:aws:iam::444455556666:role/named',
      'allowed',
    ],
    ['{ AWS: "*" }', 'public', 'allowed'],
  ])('whom a trust policy leaves open: %s, asked of %s', (principal, who, expected) => {
    expect(ask(role('Taken', principal)).canAssume(who, id('Taken')).answer).toBe(expected)
  })
})

describe('the unique id of a role', () => {
  const bucket = (values: string, effect = 'Allow', operator = 'StringLike') => `
  Data: { Type: AWS::S3::Bucket }
  DataPolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Data
      PolicyDocument:
        Statement:
          - { Effect: ${effect}, Principal: { AWS: '*' }, Action: 's3:GetObject', Resource: !Sub '\${Data.Arn}/*', Condition: { ${operator}: { 'aws:userId': ${values} } } }
          ${effect === 'Deny' ? "- { Effect: Allow, Principal: { AWS: '*' }, Action: 's3:GetObject', Resource: !Sub '${Data.Arn}/*' }" : ''}
  Found: { Type: Custom::FindRole }
`
  test.each([
    ['of another', "[!Sub '${Found.id}:*']", 'denied'],
    ['of a parameter', "[!Sub '${P}:*']", 'denied'],
    ['written out', '["AROAEXAMPLEEXAMPLE123:*"]', 'denied'],
    ['of itself', "[!Sub '${Reader.RoleId}:*']", 'conditional'],
    ['of everybody', "['*:session']", 'conditional'],
  ])('%s', (_name, values, expected) => {
    const access = ask(bucket(values) + role('Reader'))
    expect(access.decide(id('Reader'), 's3:GetObject', id('Data')).answer).toBe(expected)
  })

  test.each([
    ["[!Sub '${Found.id}:*']", 'denied'],
    ["[!Sub '${Reader.RoleId}:*']", 'conditional'],
  ])('that a Deny spares: %s', (values, expected) => {
    const access = ask(bucket(values, 'Deny', 'ForAnyValue:StringNotLike') + role('Reader'))
    expect(access.decide(id('Reader'), 's3:GetObject', id('Data')).answer).toBe(expected)
  })
})

describe('who is outside', () => {
  const federated = (provider: string) =>
    role('Taken', `{ Federated: ${provider} }`, 'sts:AssumeRoleWithWebIdentity')

  test.each([
    [federated('!Ref Provider'), []],
    [role('Taken', '{ Service: preprod.states.aws.internal }'), []],
    [role('Taken', '{ AWS: arn:aws:iam::444455556666:root }'), ['444455556666']],
  ])('%#', (roles, expected) => {
    const provider = '  Provider: { Type: Custom::OpenIdConnectProvider }\n'
    expect(factsOf(graph(provider + roles)).outsiders.map((one) => one.id)).toEqual(expected)
  })
})
