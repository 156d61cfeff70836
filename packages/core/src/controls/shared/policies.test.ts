import { describe, expect, test } from 'vitest'
import { eachStatement } from '../../access/index.ts'
import { buildGraph, relationRules } from '../../relations/index.ts'
import { readCloudFormation } from '../../sources/index.ts'
import { ResourceView } from '../../view/index.ts'
import { World } from '../../workload/index.ts'
import {
  allowsEverything,
  allowsWidely,
  eachIdentityStatement,
  isNotForeign,
  isNotPublic,
  refuses,
  refusesPlainHttp,
} from './index.ts'

function viewOf(type: string, properties: object): ResourceView {
  const template = JSON.stringify({
    Parameters: { Given: { Type: 'String' } },
    Resources: { It: { Type: type, Properties: properties }, Role: { Type: 'AWS::IAM::Role' } },
  })
  const files = { paths: () => ['t.json'], read: () => template }
  const { units } = readCloudFormation(files, 't.json', { pseudo: { account: '111122223333' } })
  const graph = buildGraph(units, relationRules)
  const resource = graph.resource('t.json#It')
  if (resource === undefined) throw new Error('no resource')
  return new ResourceView(resource, new World(), graph)
}

const grant = { actions: ['s3:GetObject'], service: 's3', name: 'any-bucket/any-object' }
const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
const given = { Ref: 'Given' }

describe('a wide grant', () => {
  test.each([
    ['everywhere', {}, 'fail'],
    ['by a wildcard of the action', { Action: 's3:G*' }, 'fail'],
    ['in every bucket', { Resource: 'arn:aws:s3:::*' }, 'fail'],
    ['in every bucket of a partition', { Resource: { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::*' } }, 'fail'],
    ['by the second resource', { Resource: ['arn:aws:sqs:::a', 'arn:aws:s3:::*/*'] }, 'fail'],
    ['in one bucket', { Resource: 'arn:aws:s3:::data/*' }, 'pass'],
    ['in buckets of a prefix', { Resource: 'arn:aws:s3:::data-*' }, 'pass'],
    ['in another service', { Resource: 'arn:aws:sqs:eu-west-1:111122223333:*' }, 'pass'],
    ['of another action', { Action: 's3:PutObject' }, 'pass'],
    ['of everything, which is told elsewhere', { Action: '*' }, 'pass'],
    ['by NotAction, which is told elsewhere', { Action: undefined, NotAction: 'iam:*' }, 'pass'],
    ['under a condition', { Condition: { Bool: { 'aws:x': 'true' } } }, 'unknown'],
    ['of an action that is not known', { Action: given }, 'unknown'],
    ['of a resource that is not known', { Resource: given }, 'unknown'],
  ])('%s', (_name, change, verdict) => {
    const policy = viewOf('AWS::IAM::Policy', {
      PolicyName: 'a',
      PolicyDocument: { Statement: [{ ...allow, ...change }] },
    })
    const [judged] = eachIdentityStatement(policy, (placed) =>
      refuses(placed, allowsWidely(placed, grant), 'it'),
    )
    expect(judged?.verdict).toBe(verdict)
  })

  test('a Deny is not judged, and a role is judged by what stands in it', () => {
    const statements = [
      { ...allow, Action: '*' },
      { ...allow, Effect: 'Deny', Action: '*' },
    ]
    const role = viewOf('AWS::IAM::Role', {
      Policies: [{ PolicyName: 'a', PolicyDocument: { Statement: statements } }],
    })
    const judged = eachIdentityStatement(role, (placed) => refuses(placed, allowsEverything(placed), 'it'))
    expect(judged.map(({ verdict }) => verdict)).toEqual(['fail'])
  })
})

const statement = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::data/*' }
const inOrganization = { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }
const other = { AWS: 'arn:aws:iam::444455556666:root' }

describe('outsiders of a policy', () => {
  test.each([
    ['everybody', {}, 'fail', undefined],
    ['everybody over TLS', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }, 'fail', undefined],
    ['everybody of an organization', { Condition: inOrganization }, 'pass', undefined],
    ['everybody with a tag', { Condition: { StringEquals: { 's3:x': 'y' } } }, 'unknown', undefined],
    ['everybody but one', { Principal: undefined, NotPrincipal: other }, 'fail', undefined],
    ['nobody', { Effect: 'Deny' }, undefined, undefined],
    ['another account', { Principal: other }, 'pass', 'fail'],
    ['another account of an organization', { Principal: other, Condition: inOrganization }, 'pass', 'pass'],
    ['somebody by canonical id', { Principal: { CanonicalUser: 'a' } }, 'pass', 'fail'],
    ['the own account', { Principal: { AWS: '111122223333' } }, 'pass', 'pass'],
    ['a role of the template', { Principal: { AWS: { 'Fn::GetAtt': 'Role.Arn' } } }, 'pass', 'pass'],
    ['a service', { Principal: { Service: 'sagemaker.amazonaws.com' } }, 'pass', 'pass'],
    ['somebody given later', { Principal: { AWS: given } }, 'unknown', 'unknown'],
    [
      'an account given later',
      { Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${Given}:root' } } },
      'pass',
      'unknown',
    ],
  ])('%s', (_name, change, everybody, foreign) => {
    const policy = viewOf('AWS::S3::BucketPolicy', {
      Bucket: 'data',
      PolicyDocument: { Statement: [{ ...statement, ...change }] },
    })
    const document = policy.at('PolicyDocument')
    const [asPublic] = eachStatement(document, 'resource', (placed) => isNotPublic(policy, placed))
    const [asForeign] = eachStatement(document, 'resource', (placed) => isNotForeign(policy, placed))
    expect([asPublic?.verdict, asForeign?.verdict]).toEqual([everybody, foreign])
  })
})

const deny = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: ['arn:aws:s3:::data', 'arn:aws:s3:::data/*'],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
}

describe('a policy against plain HTTP', () => {
  test.each([
    ['denies everything', [deny], true],
    ['denies by a bucket that is referred to', [{ ...deny, Resource: { 'Fn::Sub': '${Given}/*' } }], true],
    ['denies everywhere', [{ ...deny, Resource: '*' }], true],
    ['denies in two statements', ['s3:Get*', 's3:PutObject'].map((Action) => ({ ...deny, Action })), true],
    ['denies reads only', [{ ...deny, Action: 's3:GetObject' }], false],
    ['denies the bucket only', [{ ...deny, Resource: 'arn:aws:s3:::data' }], false],
    ['denies TLS', [{ ...deny, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }], false],
    ['denies one account', [{ ...deny, Principal: other }], false],
    ['allows', [statement], false],
    ['is empty', [], false],
    ['denies under a condition that is not known', [{ ...deny, Condition: given }], undefined],
  ])('%s', (_name, statements, expected) => {
    const policy = viewOf('AWS::S3::BucketPolicy', {
      Bucket: 'data',
      PolicyDocument: { Statement: statements },
    })
    expect(refusesPlainHttp(policy.at('PolicyDocument'))).toBe(expected)
  })

  test('a document that is not known may do so', () => {
    const policy = viewOf('AWS::S3::BucketPolicy', { Bucket: 'data', PolicyDocument: given })
    expect(refusesPlainHttp(policy.at('PolicyDocument'))).toBeUndefined()
  })
})
