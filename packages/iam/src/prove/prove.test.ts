import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentOf, read, request } from '../../test/arbitrary.ts'
import type { Policy, PolicyKind } from '../language/policy.ts'
import { readPolicyText } from '../language/read.ts'
import { documentsAllow } from '../reference/interpret.ts'
import { checkAccessNotGranted, checkNoNewAccess, checkNoPublicAccess, onlyThese } from './prove.ts'

function policy(kind: PolicyKind, ...statements: object[]): readonly Policy[] {
  return [readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement: statements }), kind).policy]
}

const allow = (Action: string | string[], Resource: string | string[] = '*', more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
})
const deny = (Action: string | string[], Resource: string | string[] = '*', more: object = {}) => ({
  ...allow(Action, Resource, more),
  Effect: 'Deny',
})
const when = (Condition: object) => ({ Condition })

describe('no new access', () => {
  const cases: readonly [string, object[], object[], 'proven' | 'refuted' | 'undecided'][] = [
    ['the same policy', [allow('s3:*')], [allow('s3:*')], 'proven'],
    ['a narrower action', [allow('s3:*')], [allow('s3:Get*')], 'proven'],
    ['a wider action', [allow('s3:Get*')], [allow('s3:G*')], 'refuted'],
    [
      'a narrower resource',
      [allow('s3:*', 'arn:aws:s3:::a*')],
      [allow('s3:*', 'arn:aws:s3:::ab/*')],
      'proven',
    ],
    ['another resource', [allow('s3:*', 'arn:aws:s3:::a/*')], [allow('s3:*', 'arn:aws:s3:::b/*')], 'refuted'],
    ['split in two', [allow('s3:*')], [allow('s3:Get*'), allow('s3:Put*')], 'proven'],
    ['joined from two', [allow('s3:Get*'), allow('s3:Put*')], [allow(['s3:Get*', 's3:PutObject'])], 'proven'],
    ['a Deny taken away', [allow('s3:*'), deny('s3:Delete*')], [allow('s3:*')], 'refuted'],
    ['a Deny added', [allow('s3:*')], [allow('s3:*'), deny('s3:Delete*')], 'proven'],
    [
      'a Deny instead of a list',
      [allow('s3:*'), deny('s3:Delete*')],
      [allow(['s3:Get*', 's3:Put*'])],
      'proven',
    ],
    ['NotAction', [allow('*')], [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }], 'proven'],
    [
      'NotAction widened',
      [{ Effect: 'Allow', NotAction: ['iam:*', 'sts:*'], Resource: '*' }],
      [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
      'refuted',
    ],
    [
      'a condition added',
      [allow('s3:*')],
      [allow('s3:*', '*', when({ Bool: { 'aws:SecureTransport': 'true' } }))],
      'proven',
    ],
    [
      'a condition dropped',
      [allow('s3:*', '*', when({ Bool: { 'aws:SecureTransport': 'true' } }))],
      [allow('s3:*')],
      'refuted',
    ],
    [
      'one value fewer',
      [allow('s3:*', '*', when({ StringEquals: { k: ['a', 'b'] } }))],
      [allow('s3:*', '*', when({ StringEquals: { k: 'a' } }))],
      'proven',
    ],
    [
      'one value more',
      [allow('s3:*', '*', when({ StringEquals: { k: 'a' } }))],
      [allow('s3:*', '*', when({ StringEquals: { k: ['a', 'b'] } }))],
      'refuted',
    ],
    [
      'Like holds Equals',
      [allow('s3:*', '*', when({ StringLike: { k: 'a*' } }))],
      [allow('s3:*', '*', when({ StringEquals: { k: 'abc' } }))],
      'proven',
    ],
    [
      'IfExists lets the missing key in',
      [allow('s3:*', '*', when({ StringEquals: { k: 'a' } }))],
      [allow('s3:*', '*', when({ StringEqualsIfExists: { k: 'a' } }))],
      'refuted',
    ],
    [
      'a narrower network',
      [allow('s3:*', '*', when({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }))],
      [allow('s3:*', '*', when({ IpAddress: { 'aws:SourceIp': '10.1.0.0/16' } }))],
      'proven',
    ],
    [
      'a wider network',
      [allow('s3:*', '*', when({ IpAddress: { 'aws:SourceIp': '10.1.0.0/16' } }))],
      [allow('s3:*', '*', when({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }))],
      'refuted',
    ],
    [
      'a lower limit',
      [allow('s3:*', '*', when({ NumericLessThan: { n: 10 } }))],
      [allow('s3:*', '*', when({ NumericLessThan: { n: 5 } }))],
      'proven',
    ],
    [
      'a limit that lets its bound in',
      [allow('s3:*', '*', when({ NumericLessThan: { n: 10 } }))],
      [allow('s3:*', '*', when({ NumericLessThanEquals: { n: 10 } }))],
      'refuted',
    ],
    [
      'Allow of what a Deny excludes',
      [deny('*')],
      [
        allow('s3:*', '*', when({ StringEquals: { k: 'a' } })),
        deny('s3:*', '*', when({ StringNotEquals: { k: 'b' } })),
      ],
      'proven',
    ],
    [
      'some value against all values',
      [allow('s3:*', '*', when({ 'ForAllValues:StringEquals': { k: ['a', 'b'] } }))],
      [allow('s3:*', '*', when({ 'ForAnyValue:StringEquals': { k: 'a' } }))],
      'refuted',
    ],
    [
      'an ARN part by part',
      [allow('s3:*', '*', when({ ArnLike: { k: 'arn:aws:iam::*:role/*' } }))],
      [allow('s3:*', '*', when({ ArnLike: { k: 'arn:aws:iam::1*:role/a' } }))],
      'proven',
    ],
    [
      'a text is not an ARN',
      [allow('s3:*', '*', when({ ArnLike: { k: 'arn:aws:*:*:*:*' } }))],
      [allow('s3:*', '*', when({ StringLike: { k: 'arn:*' } }))],
      'refuted',
    ],
    [
      'the same variable',
      [allow('s3:*', 'arn:aws:s3:::${aws:username}/*')],
      [allow('s3:Get*', 'arn:aws:s3:::${aws:username}/*')],
      'proven',
    ],
    [
      'another variable',
      [allow('s3:*', 'arn:aws:s3:::${aws:username}/*')],
      [allow('s3:*', 'arn:aws:s3:::${aws:PrincipalTag/team}/*')],
      'undecided',
    ],
  ]
  test.each(cases)('%s', (_name, before, after, expected) => {
    const proof = checkNoNewAccess(policy('identity', ...before), policy('identity', ...after))
    expect(proof.outcome).toBe(expected)
  })

  test('resource policies by their principals', () => {
    const to = (AWS: string | string[]) => ({ ...allow('s3:*', 'arn:aws:s3:::b/*'), Principal: { AWS } })
    const check = (a: object, b: object) =>
      checkNoNewAccess(policy('resource', a), policy('resource', b)).outcome
    const role = 'arn:aws:iam::111122223333:role/app'
    expect(check(to('111122223333'), to(role))).toBe('proven')
    expect(check(to(role), to('111122223333'))).toBe('refuted')
    expect(check(to('*'), to(role))).toBe('proven')
    expect(check(to(role), to([role, 'arn:aws:iam::111122223333:role/b']))).toBe('refuted')
  })
})

test('access not granted', () => {
  const policies = policy(
    'identity',
    allow('s3:Get*', 'arn:aws:s3:::data/*'),
    deny('*', 'arn:aws:s3:::data/secret/*'),
  )
  expect(checkAccessNotGranted(policies, ['s3:PutObject']).outcome).toBe('proven')
  expect(checkAccessNotGranted(policies, ['s3:GetObject'], ['arn:aws:s3:::home/*']).outcome).toBe('proven')
  expect(checkAccessNotGranted(policies, ['s3:GetObject'], ['arn:aws:s3:::data/secret/x']).outcome).toBe(
    'proven',
  )
  const refuted = checkAccessNotGranted(policies, ['s3:*'], ['arn:aws:s3:::data/*'])
  expect(refuted.outcome).toBe('refuted')
  expect(refuted.outcome === 'refuted' && refuted.witness.action).toMatch(/^s3:Get/)
})

describe('no public access', () => {
  const bucket = 'arn:aws:s3:::b/*'
  const cases: readonly [string, object, 'proven' | 'refuted'][] = [
    ['everyone', { Principal: '*' }, 'refuted'],
    ['everyone but one', { NotPrincipal: { AWS: '111122223333' } }, 'refuted'],
    ['an account', { Principal: { AWS: '111122223333' } }, 'proven'],
    ['another account', { Principal: { AWS: '444455556666' } }, 'refuted'],
    ['a service', { Principal: { Service: 's3.amazonaws.com' } }, 'proven'],
    [
      'everyone of an organization',
      { Principal: '*', ...when({ StringEquals: { 'aws:PrincipalOrgID': 'o-a1' } }) },
      'proven',
    ],
    [
      'everyone of any organization',
      { Principal: '*', ...when({ StringLike: { 'aws:PrincipalOrgID': 'o-*' } }) },
      'refuted',
    ],
    [
      'an organization if there is one',
      { Principal: '*', ...when({ StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-a1' } }) },
      'refuted',
    ],
    [
      'everyone from an endpoint',
      { Principal: '*', ...when({ StringEquals: { 'aws:SourceVpce': 'vpce-1' } }) },
      'proven',
    ],
    [
      'everyone not from an endpoint',
      { Principal: '*', ...when({ StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } }) },
      'refuted',
    ],
    [
      'everyone from a network',
      { Principal: '*', ...when({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }) },
      'proven',
    ],
    [
      'everyone from everywhere',
      { Principal: '*', ...when({ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }) },
      'refuted',
    ],
    [
      'everyone with a referer',
      { Principal: '*', ...when({ StringLike: { 'aws:Referer': 'https://x/*' } }) },
      'refuted',
    ],
    [
      'a name in any account',
      { Principal: '*', ...when({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/admin' } }) },
      'refuted',
    ],
    [
      'a name in one account',
      { Principal: '*', ...when({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' } }) },
      'proven',
    ],
  ]
  test.each(cases)('%s', (_name, change, expected) => {
    const policies = policy('resource', { ...allow('s3:GetObject', bucket), ...change })
    const outcome = checkNoPublicAccess(policies, ['111122223333']).outcome
    expect(outcome).toBe(expected)
  })

  test('a Deny for those outside the organization closes it', () => {
    const open = { ...allow('s3:GetObject', bucket), Principal: '*' }
    const guard = {
      ...deny('s3:*', bucket, when({ StringNotEquals: { 'aws:PrincipalOrgID': 'o-a1' } })),
      Principal: '*',
    }
    expect(checkNoPublicAccess(policy('resource', open, guard)).outcome).toBe('proven')
    expect(onlyThese(policy('resource', open), [], { actions: ['s3:PutObject'] }).outcome).toBe('proven')
    expect(onlyThese(policy('resource', open), [], { actions: ['s3:Get*'] }).outcome).toBe('refuted')
  })
})

test('a proof holds for random requests, and a witness is one', () => {
  fc.assert(
    fc.property(
      documentOf('identity').map((d) => read(d)),
      documentOf('identity').map((d) => read(d)),
      fc.array(request, { minLength: 20, maxLength: 20 }),
      (before, after, requests) => {
        const proof = checkNoNewAccess([before], [after])
        if (proof.outcome === 'refuted') {
          expect(documentsAllow([after], proof.witness)).toBe(true)
          expect(documentsAllow([before], proof.witness)).toBe(false)
        }
        if (proof.outcome === 'proven') {
          for (const asked of requests) {
            if (documentsAllow([after], asked) === true)
              expect(documentsAllow([before], asked)).not.toBe(false)
          }
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('a witness looks like a request', () => {
  const witnessOf = (before: object, after: object) => {
    const proof = checkNoNewAccess(policy('identity', before), policy('identity', after))
    return proof.outcome === 'refuted' ? proof.witness : undefined
  }
  expect(witnessOf(allow('s3:Get*'), allow('s3:*'))).toMatchObject({
    caller: { kind: 'role' },
    action: 's3:AbortMultipartUpload',
    resource: '*',
  })
  expect(witnessOf(allow('s3:*', 'arn:aws:s3:::a*'), allow('s3:*'))?.resource).toMatch(/^arn:aws:/)
})
