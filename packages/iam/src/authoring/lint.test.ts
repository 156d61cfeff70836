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
