import { describe, expect, test } from 'vitest'
import type { PolicyKind } from '../language/policy.ts'
import { readPolicyText } from '../language/read.ts'
import { lintPolicy } from './lint.ts'

const account = '111122223333'

function codes(
  statement: object | object[],
  kind: PolicyKind = 'identity',
  version = '2012-10-17',
): string[] {
  const { policy, diagnostics } = readPolicyText(
    JSON.stringify({ Version: version, Statement: statement }),
    kind,
  )
  return lintPolicy(policy, diagnostics).map(({ code }) => code)
}

const allow = (change: object = {}) => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::b/*',
  ...change,
})

describe('each check, and its twin that is sound', () => {
  const cases: readonly [string, string, object, object, PolicyKind][] = [
    [
      'unknown-action',
      'a name that S3 does not have',
      allow({ Action: 's3:GetObjects' }),
      allow(),
      'identity',
    ],
    [
      'unknown-action',
      'a pattern that matches none',
      allow({ Action: 'bedrock:Run*' }),
      allow({ Action: 'bedrock:Invoke*' }),
      'identity',
    ],
    [
      'allows-everything',
      'stars',
      allow({ Action: '*', Resource: '*' }),
      { Effect: 'Deny', Action: '*', Resource: '*' },
      'identity',
    ],
    [
      'allow-not-action',
      'NotAction',
      { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' },
      { Effect: 'Deny', NotAction: 'iam:*', Resource: '*' },
      'identity',
    ],
    [
      'allow-not-resource',
      'NotResource',
      { Effect: 'Allow', Action: 's3:*', NotResource: 'arn:aws:s3:::b' },
      { Effect: 'Deny', Action: 's3:*', NotResource: 'arn:aws:s3:::b' },
      'identity',
    ],
    [
      'allow-not-principal',
      'NotPrincipal',
      allow({ NotPrincipal: { AWS: account } }),
      allow({ Principal: { AWS: account } }),
      'resource',
    ],
    [
      'no-resource-control',
      'an RCP on a service that takes none',
      { Effect: 'Deny', Principal: '*', Action: ['s3:GetObject', 'bedrock:Invoke*'], Resource: '*' },
      { Effect: 'Deny', Principal: '*', Action: ['S3:GetObject', 'kms:*'], Resource: '*' },
      'rcp',
    ],
    [
      'pass-role-wide',
      'PassRole on all roles',
      allow({ Action: 'iam:PassRole', Resource: '*' }),
      allow({ Action: 'iam:PassRole', Resource: `arn:aws:iam::${account}:role/ml` }),
      'identity',
    ],
    [
      'pass-role-wide',
      'PassRole by wildcard',
      allow({ Action: 'iam:Pass*', Resource: 'arn:aws:iam::*:role/*' }),
      allow({
        Action: 'iam:PassRole',
        Resource: '*',
        Condition: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
      }),
      'identity',
    ],
    [
      'open-principal',
      'everyone',
      allow({ Principal: '*' }),
      allow({ Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a' } } }),
      'resource',
    ],
    [
      'confused-deputy',
      'a service for anybody',
      allow({ Principal: { Service: 's3.amazonaws.com' } }),
      allow({
        Principal: { Service: 's3.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': account } },
      }),
      'resource',
    ],
    [
      'vacuous-condition',
      'ForAllValues',
      allow({ Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } } }),
      allow({
        Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' }, Null: { 'aws:TagKeys': 'false' } },
      }),
      'identity',
    ],
    [
      'vacuous-condition',
      'a negated operator',
      allow({ Condition: { StringNotEquals: { 'aws:ResourceTag/a': 'b' } } }),
      allow({ Condition: { StringEquals: { 'aws:ResourceTag/a': 'b' } } }),
      'identity',
    ],
    [
      'no-resource-level',
      'an action without resources',
      allow({ Action: 's3:ListAllMyBuckets' }),
      allow({ Action: 's3:ListAllMyBuckets', Resource: '*' }),
      'identity',
    ],
  ]
  test.each(cases)('%s: %s', (code, _name, faulty, sound, kind) => {
    expect(codes(faulty, kind)).toContain(code)
    expect(codes(sound, kind)).not.toContain(code)
  })
})

describe('all that is said of a statement', () => {
  const org = { StringEquals: { 'aws:PrincipalOrgID': 'o-a' } }
  const deputy = allow({ Principal: { Service: 's3.amazonaws.com' } })
  const cases: readonly [string, object | object[], readonly string[], PolicyKind?][] = [
    [
      'a star among actions',
      allow({ Action: ['s3:GetObject', '*'], Resource: ['*', 'arn:aws:s3:::b'] }),
      ['allows-everything', 'pass-role-wide'],
    ],
    [
      'everything under a condition',
      allow({ Action: '*', Resource: '*', Condition: org }),
      ['pass-role-wide'],
    ],
    ['everything but something', { Effect: 'Allow', NotAction: '*', Resource: '*' }, ['allow-not-action']],
    [
      'every action on all but something',
      { Effect: 'Allow', Action: '*', NotResource: '*' },
      ['allow-not-resource', 'pass-role-wide'],
    ],
    ['an action of a service that is not known', allow({ Action: 'nobody:Knows' }), []],
    ['a name in another case', allow({ Action: 'S3:GETOBJECT' }), []],
    [
      'a Deny of a name that S3 does not have',
      { ...allow({ Action: 's3:Gets' }), Effect: 'Deny' },
      ['unknown-action'],
    ],
    [
      'PassRole among others',
      allow({ Action: ['s3:GetObject', 'iam:PassRole'], Resource: '*' }),
      ['pass-role-wide'],
    ],
    [
      'roles of one name',
      allow({ Action: 'iam:PassRole', Resource: ['arn:aws:iam::*:role/ml-*', 'arn:aws:iam::*:role/*'] }),
      ['pass-role-wide'],
    ],
    ['all but PassRole', { Effect: 'Allow', NotAction: 'iam:PassRole', Resource: '*' }, ['allow-not-action']],
    ['a Deny of PassRole', { Effect: 'Deny', Action: 'iam:PassRole', Resource: '*' }, []],
    [
      'PassRole with a condition that binds nothing',
      allow({
        Action: 'iam:PassRole',
        Resource: '*',
        Condition: { StringLike: { 'iam:PassedToService': '*' } },
      }),
      ['pass-role-wide'],
    ],
    [
      'PassRole for an associated resource',
      allow({
        Action: 'iam:PassRole',
        Resource: '*',
        Condition: { ArnLike: { 'iam:AssociatedResourceArn': 'arn:aws:ec2:*:111122223333:instance/*' } },
      }),
      [],
    ],
    ['everyone among others', allow({ Principal: { AWS: [account, '*'] } }), ['open-principal'], 'resource'],
    [
      'everyone, in any organization',
      allow({ Principal: '*', Condition: { StringLike: { 'aws:PrincipalOrgID': '*' } } }),
      ['open-principal'],
      'resource',
    ],
    [
      'everyone, for one account',
      allow({ Principal: '*', Condition: { StringEquals: { 'aws:SourceAccount': account } } }),
      [],
      'resource',
    ],
    ['everyone denied', { ...allow({ Principal: '*' }), Effect: 'Deny' }, [], 'resource'],
    ['an account', allow({ Principal: { AWS: account } }), [], 'resource'],
    [
      'a service, for any account',
      { ...deputy, Condition: { StringLike: { 'aws:SourceAccount': '*' } } },
      ['confused-deputy'],
      'resource',
    ],
    [
      'a service and an account',
      allow({ Principal: { AWS: account, Service: ['s3.amazonaws.com', 'sns.amazonaws.com'] } }),
      ['confused-deputy', 'confused-deputy'],
      'resource',
    ],
    ['a service denied', { ...deputy, Effect: 'Deny' }, [], 'resource'],
    ['a service through an endpoint', deputy, [], 'endpoint'],
    [
      'all but a service',
      allow({ NotPrincipal: { Service: 's3.amazonaws.com' } }),
      ['allow-not-principal'],
      'resource',
    ],
    [
      'a Deny with a negated operator',
      { ...allow({ Condition: { StringNotEquals: { 'aws:x': 'b' } } }), Effect: 'Deny' },
      [],
    ],
    [
      'Null under ForAllValues',
      allow({ Condition: { 'ForAllValues:Null': { 'aws:x': 'true' } } }),
      ['vacuous-condition'],
    ],
    ['Null under ForAnyValue', allow({ Condition: { 'ForAnyValue:Null': { 'aws:x': 'true' } } }), []],
    [
      'Null that asks for the opposite',
      allow({ Condition: { StringNotEquals: { 'aws:x': 'b' }, Null: { 'aws:x': 'true' } } }),
      ['vacuous-condition'],
    ],
    [
      'Null of another key',
      allow({ Condition: { StringNotEquals: { 'aws:x': 'b' }, Null: { 'aws:y': 'false' } } }),
      ['vacuous-condition'],
    ],
    [
      'a condition that is not read',
      allow({ Condition: { StringAlmost: { 'aws:x': 'b' } } }),
      ['unknown-operator'],
    ],
    [
      'a Deny of an action without resources',
      { ...allow({ Action: 's3:ListAllMyBuckets' }), Effect: 'Deny' },
      [],
    ],
    [
      'an action without resources on all but one',
      { Effect: 'Allow', Action: 's3:ListAllMyBuckets', NotResource: 'arn:aws:s3:::b' },
      ['allow-not-resource'],
    ],
    [
      'an action without resources on one and all',
      allow({ Action: 's3:ListAllMyBuckets', Resource: ['arn:aws:s3:::b', '*'] }),
      [],
    ],
    [
      'two actions, one without resources',
      allow({ Action: ['s3:ListAllMyBuckets', 's3:GetObject'] }),
      ['no-resource-level'],
    ],
    [
      'a role to assume',
      { Effect: 'Allow', Principal: { AWS: account }, Action: 'sts:AssumeRole' },
      [],
      'trust',
    ],
    ['an Allow said by a Deny', [allow(), { ...allow(), Effect: 'Deny' }], []],
    [
      'a Deny said by a Deny',
      [
        { ...allow(), Effect: 'Deny' },
        { ...allow({ Action: 's3:*' }), Effect: 'Deny' },
      ],
      ['redundant-statement'],
    ],
    ['what a condition narrows', [allow(), allow({ Action: 's3:*', Condition: org })], []],
    [
      'what is said without condition too',
      [allow({ Condition: org }), allow({ Action: 's3:*' })],
      ['redundant-statement'],
    ],
    [
      'one of two actions',
      [allow({ Action: ['s3:GetObject', 'sqs:SendMessage'] }), allow({ Action: 's3:*' })],
      [],
    ],
    ['by one of two patterns', [allow(), allow({ Action: ['sqs:*', 's3:*'] })], ['redundant-statement']],
    [
      'by a negation',
      [allow(), { Effect: 'Allow', NotAction: 's3:Put*', Resource: 'arn:aws:s3:::b/*' }],
      ['allow-not-action'],
    ],
    [
      'of principals',
      [allow({ Principal: { AWS: account } }), allow({ Principal: { AWS: account } })],
      [],
      'resource',
    ],
    ['thrice', [allow(), allow(), allow()], ['redundant-statement', 'redundant-statement']],
    [
      'an effect that is not known',
      [
        { ...allow(), Effect: 'x' },
        { ...allow(), Effect: 'x' },
      ],
      ['unknown-effect', 'unknown-effect'],
    ],
  ]
  test.each(cases)('%s', (_name, statement, expected, kind = 'identity') => {
    expect(codes(statement, kind)).toEqual(expected)
  })

  test('variables of the older version, where there are resources', () => {
    expect(
      codes(
        { Effect: 'Allow', Principal: { AWS: account }, Action: 'sts:AssumeRole' },
        'trust',
        '2008-10-17',
      ),
    ).toEqual([])
    expect(
      codes(allow({ Resource: ['arn:aws:s3:::a$/*', 'arn:aws:s3:::${x}/*'] }), 'identity', '2008-10-17'),
    ).toEqual(['variable-in-old-version'])
  })
})

test('a variable in the older version', () => {
  const statement = allow({ Resource: 'arn:aws:s3:::home/${aws:username}' })
  expect(codes(statement, 'identity', '2008-10-17')).toContain('variable-in-old-version')
  expect(codes(statement)).toEqual([])
})

test('what is said twice', () => {
  expect(codes([allow(), allow({ Action: 's3:Get*' })])).toEqual(['redundant-statement'])
  expect(codes([allow(), allow()])).toEqual(['redundant-statement'])
  expect(codes([allow(), allow({ Resource: 'arn:aws:s3:::c/*' })])).toEqual([])
})

test('what reading found comes first, and everything has a place', () => {
  const { policy, diagnostics } = readPolicyText(
    '{"Statement":[{"Effect":"allow","Action":"*","Resource":"*"}]}',
    'identity',
  )
  const [first] = lintPolicy(policy, diagnostics)
  expect(first).toMatchObject({ code: 'unknown-effect', kind: 'error', at: { line: 1 } })
})

test('a quota that can be raised, or that another place does not have, is no error', () => {
  const long = allow({ Resource: [`arn:aws:s3:::${'x'.repeat(6_200)}`] })
  const { policy, diagnostics } = readPolicyText(
    JSON.stringify({ Version: '2012-10-17', Statement: long }),
    'identity',
  )
  expect(lintPolicy(policy, diagnostics)).toMatchObject([{ code: 'too-long', kind: 'suggestion' }])
})
