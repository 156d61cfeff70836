import { describe, expect, test } from 'vitest'
import type { Json } from '../../test/conformance.ts'
import { nodeOf } from '../../test/conformance.ts'
import type { Policy, PolicyKind, Statement } from '../language/policy.ts'
import { readPolicy, readPolicyText } from '../language/read.ts'
import type { Truth } from '../language/truth.ts'
import { coverage, coveredActions, findStatements } from './ask.ts'
import { namedPrincipals } from './principals.ts'
import { callerKeys, restrictions, sourceKeys } from './restrictions.ts'

const own = '111122223333'

const empty: Policy = { kind: 'resource', version: '2012-10-17', statements: [] }

function read(statements: unknown, kind: PolicyKind = 'resource'): Policy {
  return readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement: statements }), kind).policy
}

function first(statement: unknown): Statement {
  // Tests write what JSON can hold, with `<<Name>>` for a hole.
  const { policy } = readPolicy(nodeOf({ Version: '2012-10-17', Statement: statement as Json }), 'resource')
  const [found] = policy.statements
  if (found === undefined) throw new Error('a statement was expected')
  return found
}

const insecure = {
  keys: new Map([['aws:securetransport', { kind: 'known', values: ['false'] } as const]]),
  others: 'unknown',
} as const

describe('coverage: is access without TLS denied?', () => {
  const deny = {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  }
  const cases: readonly [string, object, Truth][] = [
    ['by the usual statement', {}, true],
    ['with IfExists', { Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } } }, true],
    ['without condition', { Condition: {} }, true],
    ['only the objects', { Resource: 'arn:aws:s3:::b/*' }, false],
    ['only some actions', { Action: 's3:Get*' }, undefined],
    ['only one account', { Principal: { AWS: own } }, false],
    ['all but one account', { Principal: undefined, NotPrincipal: { AWS: own } }, undefined],
    ['the wrong way round', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }, false],
    [
      'under a further condition',
      { Condition: { Bool: { 'aws:SecureTransport': 'false', 'aws:x': 'true' } } },
      undefined,
    ],
    ['an Allow', { Effect: 'Allow' }, false],
    ['an effect that is not known', { Effect: 'No' }, undefined],
  ]
  test.each(cases)('%s: %#', (_name, change, expected) => {
    const { truth } = coverage(read({ ...deny, ...change }), {
      effect: 'Deny',
      principal: 'anyone',
      actions: ['s3:*'],
      resources: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'],
      context: insecure,
    })
    expect(truth).toBe(expected)
  })

  test('two statements may share the work', () => {
    const policy = read([
      { ...deny, Sid: 'Bucket', Resource: 'arn:aws:s3:::b' },
      { ...deny, Sid: 'Objects', Resource: 'arn:aws:s3:::b/*' },
    ])
    const answer = coverage(policy, {
      effect: 'Deny',
      actions: ['s3:*'],
      resources: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'],
      context: insecure,
    })
    expect(answer.truth).toBe(true)
    expect(answer.statements.map(({ statement }) => statement.id)).toEqual(['Bucket', 'Objects'])
  })
})

test('findStatements names the statements that speak to a question, and how surely', () => {
  const policy = read(
    [
      { Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' },
      {
        Sid: 'Some',
        Effect: 'Allow',
        Action: 'bedrock:InvokeModel',
        Resource: 'arn:aws:bedrock:*::foundation-model/a*',
      },
      {
        Sid: 'If',
        Effect: 'Allow',
        NotAction: 'iam:*',
        Resource: '*',
        Condition: { Bool: { 'aws:x': 'true' } },
      },
      { Sid: 'Other', Effect: 'Allow', Action: 's3:*', Resource: '*' },
      { Sid: 'No', Effect: 'Deny', Action: '*', Resource: '*' },
    ],
    'identity',
  )
  const found = findStatements(policy, {
    effect: 'Allow',
    actions: ['bedrock:invokemodel'],
    resources: ['arn:aws:bedrock:*::foundation-model/*'],
  })
  expect(found.map(({ statement, matches, holds }) => [statement.id, matches, holds])).toEqual([
    ['All', true, true],
    ['Some', undefined, undefined],
    ['If', true, undefined],
  ])
})

describe('whether a policy speaks to everyone', () => {
  const cases: readonly [string, object, Truth][] = [
    ['everyone', { Principal: '*' }, true],
    ['everyone, for AWS', { Principal: { AWS: '*' } }, true],
    ['an account', { Principal: { AWS: own } }, false],
    ['an account and everyone', { Principal: { AWS: [own, '*'] } }, true],
    ['what is not known yet', { Principal: { AWS: '<<Who>>' } }, undefined],
    ['all but an account', { NotPrincipal: { AWS: own } }, undefined],
    ['all but everyone', { NotPrincipal: '*' }, false],
    ['no principal at all', {}, undefined],
  ]
  test.each(cases)('%s', (_name, principal, expected) => {
    const statement = first({ Effect: 'Allow', Action: 's3:*', ...principal })
    const question = { effect: 'Allow', principal: 'anyone', actions: ['s3:GetObject'] } as const
    expect(coverage({ ...empty, statements: [statement] }, question).truth).toBe(expected)
    expect(findStatements({ ...empty, statements: [statement] }, question).length).toBe(
      expected === false ? 0 : 1,
    )
  })

  test('without resources asked, any resource of the statement will do', () => {
    const question = { effect: 'Allow', actions: ['s3:GetObject'] } as const
    const statement = { Effect: 'Allow', Principal: '*', Action: 's3:*' }
    expect(coverage(read({ ...statement, Resource: 'arn:aws:s3:::b/*' }), question).truth).toBe(true)
    expect(coverage(read(statement, 'trust'), { ...question, resources: ['arn:aws:s3:::b'] }).truth).toBe(
      true,
    )
  })

  test('a statement whose condition cannot hold says nothing', () => {
    const denied = read({
      Effect: 'Deny',
      Principal: '*',
      Action: '*',
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'true' } },
    })
    const question = { effect: 'Deny', actions: ['s3:*'], context: insecure } as const
    expect(findStatements(denied, question)).toEqual([])
    expect(findStatements(denied, { effect: 'Deny', actions: ['s3:*'] }).length).toBe(1)
  })
})

test('coveredActions picks the actions of a list that a statement names', () => {
  const names = ['s3:GetObject', 's3:PutObject', 'iam:PassRole']
  const covered = (statement: object) =>
    coveredActions(first({ Effect: 'Allow', Principal: '*', Resource: '*', ...statement }), names).map(
      (c) => c.action,
    )
  expect(covered({ Action: ['s3:get*', 'iam:?assRole'] })).toEqual(['s3:GetObject', 'iam:PassRole'])
  expect(covered({ NotAction: 's3:*' })).toEqual(['iam:PassRole'])
})

test('namedPrincipals relates each name to the owner', () => {
  const named = (principal: object) =>
    namedPrincipals(first({ Effect: 'Allow', Action: '*', Resource: '*', ...principal }), own).map(
      (p) => p.relation,
    )
  expect(named({ Principal: '*' })).toEqual(['public'])
  expect(named({ NotPrincipal: { AWS: own } })).toEqual(['public'])
  expect(named({ Principal: { AWS: [own, '444455556666', `arn:aws:iam::${own}:role/a`, 'x'] } })).toEqual([
    'own-account',
    'other-account',
    'own-account',
    'unknown',
  ])
  expect(
    named({
      Principal: { Service: 's3.amazonaws.com', Federated: 'accounts.google.com', CanonicalUser: 'a' },
    }),
  ).toEqual(['service', 'federated', 'canonical-user'])
  expect(named({ Principal: { AWS: 'arn:aws:iam::<<Account>>:root' } })).toEqual(['unknown-account'])
  expect(named({})).toEqual(['unknown'])
  const [plain] = read({ Effect: 'Allow', Action: '*', Resource: '*' }, 'identity').statements
  expect(plain && namedPrincipals(plain, own)).toEqual([])
  const [role] = first({ Effect: 'Allow', Principal: { AWS: own }, Action: '*' }).principal?.principals ?? []
  expect(role?.kind).toBe('account')
  expect(namedPrincipals(first({ Effect: 'Allow', Principal: { AWS: own }, Action: '*' }))[0]?.relation).toBe(
    'unknown-account',
  )
})

describe('restrictions tell what truly binds', () => {
  const cases: readonly [string, string, unknown, Truth][] = [
    ['StringEquals', 'aws:SourceAccount', own, true],
    ['StringEquals', 'AWS:sourceaccount', own, true],
    ['StringLike', 'aws:SourceAccount', '*', false],
    ['StringLike', 'aws:SourceAccount', '1111*', false],
    ['StringEqualsIfExists', 'aws:SourceAccount', own, false],
    ['StringNotEquals', 'aws:SourceAccount', own, false],
    ['ForAllValues:StringEquals', 'aws:SourceAccount', own, false],
    ['Null', 'aws:SourceAccount', 'false', false],
    ['ArnLike', 'aws:SourceArn', `arn:aws:logs:*:${own}:*`, true],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:logs:*:*:*', false],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::my-bucket', true],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::*', false],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:sns:::topic', false],
    ['StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5', true],
    ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-a1b2c3d4e5/*', true],
    ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-*', false],
    ['IpAddress', 'aws:SourceIp', '203.0.113.0/24', true],
    ['IpAddress', 'aws:SourceIp', ['203.0.113.0/24', '0.0.0.0/0'], false],
    ['StringEquals', 'aws:SourceVpce', 'vpce-1', true],
    ['StringLike', 'aws:SourceAccount', '11112222333?', false],
    ['StringEquals', 'aws:SourceAccount', '11112222333?', true],
    ['StringEquals', 'aws:SourceAccount', '<<Account>>', true],
    ['StringLike', 'aws:SourceAccount', '<<Account>>', undefined],
    ['StringLike', 'aws:SourceAccount', '<<Account>>*', false],
    ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-a1b2c3d4e5', true],
    ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-a1b2<<More>>', undefined],
    ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', '*/r-1/', false],
    ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', '<<Organization>>/*', undefined],
    ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', '', false],
    ['IpAddress', 'aws:SourceIp', '<<Block>>', undefined],
    ['ArnLike', 'aws:SourceArn', '*', false],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:s3', false],
    ['ArnLike', 'aws:SourceArn', '<<Arn>>', undefined],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::<<Bucket>>', undefined],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::', false],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:sns:x:<<Account>>:*', undefined],
  ]
  test.each(cases)('%s %s %j: %s', (operator, key, values, expected) => {
    const statement = first({
      Effect: 'Allow',
      Principal: '*',
      Action: '*',
      Resource: '*',
      Condition: { [operator]: { [key]: values } },
    })
    const [found, ...more] = restrictions(statement, [...sourceKeys, ...callerKeys])
    expect(found?.binds).toBe(expected)
    expect(found?.values.length).toBe([values].flat().length)
    expect(found?.key).toBe(key)
    expect(more).toEqual([])
    expect(restrictions(statement, ['aws:Other'])).toEqual([])
  })
})
