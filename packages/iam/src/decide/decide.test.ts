import { describe, expect, test } from 'vitest'
import type { Json } from '../../test/conformance.ts'
import { nodeOf } from '../../test/conformance.ts'
import type { Context } from '../condition/context.ts'
import type { Policy, PolicyKind } from '../language/policy.ts'
import { readPolicy } from '../language/read.ts'
import type { Caller } from './caller.ts'
import type { Decision } from './decide.ts'
import { decide } from './decide.ts'
import type { AccessRequest, PolicySet } from './request.ts'

const own = '111122223333'
const ann: Caller = { kind: 'user', arn: `arn:aws:iam::${own}:user/ann` }
const object = 'arn:aws:s3:::data/a'
const allow = { Sid: 'Allow', Effect: 'Allow', Action: 's3:*', Resource: '*' }
const deny = { ...allow, Sid: 'Deny', Effect: 'Deny' }
const other = { ...allow, Sid: 'Other', Action: 'sqs:*' }
const when = (statement: object, Condition: object) => ({ ...statement, Condition })
const secure = { Bool: { 'aws:SecureTransport': 'true' } }
const insecure = { Bool: { 'aws:SecureTransport': 'false' } }

/** A policy of statements as JSON has them, with `<<Name>>` for a hole. */
function policy(kind: PolicyKind, ...statements: object[]): Policy {
  return readPolicy(nodeOf({ Version: '2012-10-17', Statement: statements as Json }), kind).policy
}

const identity = (...statements: object[]): PolicySet => ({ identity: [policy('identity', ...statements)] })
const resource = (...statements: object[]): PolicySet => ({ resource: policy('resource', ...statements) })
const scps = (...levels: object[][]): PolicySet => ({
  scps: levels.map((level) => [policy('scp', ...level)]),
})

type More = Partial<AccessRequest>

/** What a decision says, in short. */
function told(policies: PolicySet, more: More = {}): Partial<Record<keyof Decision, unknown>> {
  const {
    alternatives,
    levels: _levels,
    deciding,
    reasons,
    ...rest
  } = decide({ caller: ann, action: 's3:GetObject', resource: object, ...more }, policies)
  return {
    ...rest,
    alternatives: alternatives?.length,
    deciding: deciding.map(({ level, statement }) => `${level} ${statement.id}`),
    reasons: reasons.map(({ kind }) => kind),
  }
}

describe('a denial says whether a statement or its lack decides', () => {
  const cases: readonly [string, PolicySet, object][] = [
    ['nothing at all', {}, { denial: 'implicit', missing: ['identity', 'resource'], deciding: [] }],
    [
      'another action',
      identity(other),
      { denial: 'implicit', missing: ['identity', 'resource'], deciding: [] },
    ],
    ['a Deny', identity(allow, deny), { denial: 'explicit', missing: [], deciding: ['identity Deny'] }],
    ['a Deny without Allow', identity(deny), { denial: 'explicit', deciding: ['identity Deny'] }],
    [
      'an SCP that is silent',
      { ...identity(allow), ...scps([other]) },
      { denial: 'implicit', missing: ['scp'], deciding: [] },
    ],
    [
      'two SCPs that are silent',
      { ...identity(allow), ...scps([other], [other]) },
      { denial: 'implicit', missing: ['scp'] },
    ],
    [
      'an SCP and the identity silent',
      { ...identity(other), ...scps([other]) },
      { denial: 'implicit', missing: ['scp', 'identity', 'resource'] },
    ],
    [
      'a boundary that is silent',
      { ...identity(allow), boundary: policy('boundary', other) },
      { denial: 'implicit', missing: ['boundary', 'resource'] },
    ],
    [
      'a Deny that leaves nothing of a conditional Allow',
      identity(when(allow, secure), when(deny, secure)),
      { denial: 'explicit', deciding: ['identity Deny'] },
    ],
    [
      'conditions that exclude each other',
      {
        ...identity(when(allow, secure)),
        ...scps([
          when(allow, { Bool: { 'aws:SecureTransport': 'true', 'aws:x': 'true' } }),
          when(deny, { Null: { 'aws:x': 'false' } }),
        ]),
      },
      { denial: 'explicit', deciding: ['scp Deny'] },
    ],
    [
      'levels that exclude each other',
      {
        ...identity(when(allow, { Null: { 'aws:x': 'true' } })),
        ...scps([when(allow, { Bool: { 'aws:x': 'true' } })]),
      },
      { denial: 'implicit', deciding: [] },
    ],
  ]
  test.each(cases)('%s', (_name, policies, expected) => {
    expect(told(policies)).toMatchObject({ outcome: 'denied', reasons: [], assumptions: [], ...expected })
  })

  test('root cannot assume a role, whatever is allowed', () => {
    const trust = policy('trust', { Effect: 'Allow', Principal: { AWS: own }, Action: 'sts:AssumeRole' })
    const decision = decide(
      {
        caller: { kind: 'root', account: own },
        action: 'sts:AssumeRole',
        resource: `arn:aws:iam::${own}:role/a`,
      },
      { resource: trust },
    )
    expect(decision).toMatchObject({ outcome: 'denied', denial: 'implicit', missing: ['identity'] })
  })

  test('across accounts both sides are missed', () => {
    expect(told(identity(allow), { resourceAccount: '444455556666' }).missing).toEqual(['resource'])
    const byOther = resource({ ...allow, Principal: { AWS: own } })
    expect(told(byOther, { resourceAccount: '444455556666' }).missing).toEqual(['identity'])
    expect(told({}, { resourceAccount: '444455556666' }).missing).toEqual(['identity', 'resource'])
  })
})

describe('what is allowed names the statements that allow', () => {
  const cases: readonly [string, PolicySet, readonly string[]][] = [
    ['an identity', identity(allow, other), ['identity Allow']],
    [
      'a Deny that cannot hold is no reason',
      identity(allow, when(deny, { StringEquals: { 'aws:username': 'x' } })),
      ['identity Allow'],
    ],
    [
      'a sure statement rather than a conditional one',
      identity(when({ ...allow, Sid: 'If' }, secure), allow),
      ['identity Allow'],
    ],
    [
      'two halves of all cases',
      identity(
        when({ ...allow, Sid: 'If' }, secure),
        when({ ...allow, Sid: 'Else' }, { BoolIfExists: { 'aws:SecureTransport': 'false' } }),
        when({ ...allow, Sid: 'Not' }, { StringNotEquals: { 'aws:x': 'a' } }),
        when({ ...allow, Sid: 'Is' }, { StringEquals: { 'aws:x': 'a' } }),
      ),
      ['identity If', 'identity Else', 'identity Not', 'identity Is'],
    ],
    ['every level', { ...identity(allow), ...scps([allow]) }, ['scp Allow', 'identity Allow']],
    ['a resource', resource({ ...allow, Principal: { AWS: ann.arn } }), ['resource Allow']],
  ]
  test.each(cases)('%s', (_name, policies, deciding) => {
    expect(told(policies)).toMatchObject({
      outcome: 'allowed',
      deciding,
      missing: [],
      reasons: [],
      assumptions: [],
    })
    expect(told(policies).denial).toBeUndefined()
  })
})

describe('what is open says on what it hangs', () => {
  const known = (key: string, ...values: string[]): Context => ({
    keys: new Map([[key, { kind: 'known', values }]]),
    others: 'unknown',
  })
  const assumed = (name: string) => ({ outcome: 'unknown', reasons: ['assumption'], assumptions: [name] })
  const cases: readonly [string, PolicySet, More, object][] = [
    [
      'a condition',
      identity(when(allow, secure)),
      {},
      { outcome: 'conditional', alternatives: 1, reasons: [] },
    ],
    [
      'a condition and a Deny that leaves a part',
      identity(when(allow, secure), when(deny, { Bool: { 'aws:x': 'true' } })),
      {},
      { outcome: 'conditional', alternatives: 1, deciding: ['identity Allow', 'identity Deny'], missing: [] },
    ],
    [
      'conditions that cannot be met together with what denies',
      identity(when(allow, secure), when(deny, insecure)),
      {},
      { outcome: 'conditional', alternatives: 1 },
    ],
    [
      'a hole',
      identity({ ...allow, Resource: 'arn:aws:s3:::<<Bucket>>/*' }),
      {},
      { outcome: 'unknown', reasons: ['unresolved'], assumptions: [] },
    ],
    [
      'a hole twice',
      { ...identity({ ...allow, Resource: 'arn:aws:s3:::<<Bucket>>/*' }), ...scps([allow]) },
      {},
      { reasons: ['unresolved'] },
    ],
    [
      'a variable without value',
      identity({ ...allow, Resource: 'arn:aws:s3:::${aws:PrincipalTag/t}/*' }),
      {},
      { outcome: 'conditional', reasons: [] },
    ],
    [
      'policies that were not seen',
      { identity: 'unknown' },
      {},
      { outcome: 'unknown', reasons: ['missing', 'missing'], missing: [] },
    ],
    [
      'a boundary that was not seen',
      { ...identity(allow), boundary: 'unknown' },
      {},
      { outcome: 'unknown', reasons: ['missing', 'missing'] },
    ],
    [
      'a request that is covered in part',
      identity({ ...allow, Action: 's3:Get*' }),
      { action: 's3:*' },
      { outcome: 'unknown', reasons: ['partial'] },
    ],
    ['an ARN with too few parts', identity({ ...allow, Resource: 'arn:aws:s3*' }), {}, assumed('short-arn')],
    [
      'NotResource with a variable that has no value',
      {
        ...identity({
          Sid: 'Allow',
          Effect: 'Allow',
          Action: 's3:*',
          NotResource: 'arn:aws:s3:::${aws:x}/*',
        }),
      },
      { context: { keys: new Map(), others: 'absent' } },
      assumed('not-resource-variable'),
    ],
    [
      'a plain operator on several values',
      identity(when(allow, { StringEquals: { 'aws:TagKeys': 'a' } })),
      { context: known('aws:tagkeys', 'a', 'b') },
      assumed('plain-operator-on-set'),
    ],
    [
      'ForAnyValue with IfExists on a missing key',
      identity(when(allow, { 'ForAnyValue:StringEqualsIfExists': { 'aws:TagKeys': 'a' } })),
      { context: known('aws:tagkeys') },
      assumed('any-value-if-exists'),
    ],
    [
      'Null of a value that is neither true nor false',
      identity(when(allow, { Null: { 'aws:TagKeys': '<<Is>>' } })),
      { context: known('aws:tagkeys', 'a') },
      { outcome: 'unknown', reasons: ['unresolved'], assumptions: [] },
    ],
    [
      'a value with a hole, of a key that is known',
      identity(when(allow, { StringEquals: { 'aws:x': '<<Value>>' } })),
      { context: known('aws:x', 'a') },
      { outcome: 'unknown', reasons: ['unresolved'] },
    ],
    [
      'several values against a hole',
      identity(when(allow, { 'ForAllValues:StringEquals': { 'aws:x': '<<Value>>' } })),
      { context: known('aws:x', 'a', 'b') },
      { outcome: 'unknown', reasons: ['unresolved'], assumptions: [] },
    ],
    [
      'a value with a variable that is not known, of a key that is known',
      identity(when(allow, { StringEquals: { 'aws:x': '${aws:y}' } })),
      { context: known('aws:x', 'a') },
      { outcome: 'conditional', reasons: [] },
    ],
    [
      'the account of another in a grant',
      { ...identity(other), grants: [{ id: 'g', grantee: ann.arn, operations: ['Decrypt'] }] },
      { action: 'kms:Decrypt', resource: 'arn:aws:kms:eu-west-1:444455556666:key/a' },
      assumed('grant-across-accounts'),
    ],
    [
      'an effect that is not known',
      identity({ ...allow, Effect: '<<Effect>>' }),
      {},
      { outcome: 'unknown', reasons: ['unresolved', 'unresolved'], deciding: ['identity Allow'] },
    ],
  ]
  test.each(cases)('%s', (_name, policies, more, expected) => {
    expect(told(policies, more)).toMatchObject(expected)
  })

  test('what has more alternatives than anybody reads shows none', () => {
    const keys = Array.from({ length: 7 }, (_, index) => index)
    const levels = keys.map((key) => [
      when(allow, { Bool: { [`aws:a${key}`]: 'true' } }),
      when({ ...allow, Sid: 'B' }, { Bool: { [`aws:b${key}`]: 'true' } }),
    ])
    const decision = told({ ...identity(allow), ...scps(...levels) })
    expect(decision).toMatchObject({ outcome: 'conditional', reasons: [] })
    expect(decision.alternatives).toBeUndefined()
    const withHole = identity({ ...allow, Resource: 'arn:aws:s3:::<<Bucket>>/*' })
    expect(told({ ...withHole, ...scps(...levels) })).toMatchObject({
      outcome: 'unknown',
      reasons: ['unresolved'],
    })
  })
})

test('levels that may each allow, but never at once, are all missing', () => {
  // Whether a pattern of fewer than six parts matches an ARN is left open by AWS.
  const { Resource: _all, ...elsewhere } = { ...allow, NotResource: 'arn:aws:s3*' }
  const policies = {
    ...identity(elsewhere),
    boundary: policy('boundary', { ...allow, Resource: 'arn:aws:s3*' }),
  }
  const { outcome, denial, missing } = decide(
    { caller: ann, action: 's3:GetObject', resource: object },
    policies,
  )
  expect({ outcome, denial, missing: [...missing].sort() }).toEqual({
    outcome: 'denied',
    denial: 'implicit',
    missing: ['boundary', 'identity'],
  })
})
