import { describe, expect, test } from 'vitest'
import type { Context, ContextValue } from '../condition/context.ts'
import type { Truth } from '../language/truth.ts'
import { granted as grantedByReference } from '../reference/grant.ts'
import type { Caller } from './caller.ts'
import { no, yes } from './formula.ts'
import { grantLevel } from './grants.ts'
import type { KeyGrant } from './request.ts'

const own = '111122223333'
const ann: Caller = { kind: 'user', arn: `arn:aws:iam::${own}:user/ann` }
const role = `arn:aws:iam::${own}:role/app`
const session = `arn:aws:sts::${own}:assumed-role/app/s`
const known = (value: string): ContextValue => ({ kind: 'known', values: [value] })

function context(others: Context['others'], pairs: Readonly<Record<string, ContextValue>> = {}): Context {
  const keys = Object.entries(pairs).map(([key, value]) => [`kms:encryptioncontext:${key}`, value] as const)
  return { keys: new Map(keys), others }
}

/** What the grants allow, as a truth. */
function granted(
  grants: readonly KeyGrant[] | 'unknown',
  caller: Caller,
  action: string,
  given: Context,
): Truth {
  const { allow, deny } = grantLevel({ caller, action, resource: '*' }, grants, given)
  expect(deny).toBe(no)
  const truth = allow === yes ? true : allow === no ? false : undefined
  expect(truth).toBe(grantedByReference(grants, { caller, action, resource: '*' }, given))
  return truth
}

describe('a grant is for', () => {
  const cases: readonly [string, Caller, Truth][] = [
    [`arn:aws:iam::${own}:root`, { kind: 'root', account: own }, true],
    [`arn:aws:iam::${own}:user/ann`, { kind: 'root', account: own }, false],
    [`arn:aws:iam::${own}:user/ann`, ann, true],
    [`arn:aws:iam::${own}:user/bob`, ann, false],
    [`arn:aws:iam::${own}:root`, ann, false],
    [role, { kind: 'role', arn: role }, true],
    [role, { kind: 'role', arn: role, session: 's' }, true],
    [session, { kind: 'role', arn: role, session: 's' }, true],
    [session, { kind: 'role', arn: role, session: 't' }, false],
    [
      `arn:aws:iam::${own}:user/ann`,
      { kind: 'federated-user', arn: 'f', parent: `arn:aws:iam::${own}:user/ann` },
      true,
    ],
    ['f', { kind: 'federated-user', arn: 'f', parent: 'p' }, true],
    ['g', { kind: 'federated-user', arn: 'f', parent: 'p' }, false],
    ['ec2.amazonaws.com', { kind: 'service', service: 'ec2.amazonaws.com' }, true],
    ['ec2.amazonaws.com', { kind: 'service', service: 's3.amazonaws.com' }, false],
    ['*', { kind: 'anonymous' }, false],
    ['*', { kind: 'oauth' }, false],
    ['accounts.google.com', { kind: 'identity-provider', provider: 'accounts.google.com' }, false],
  ]
  test.each(cases)('%s: %j %s', (grantee, caller, expected) => {
    const grants = [{ id: 'g', grantee, operations: ['GenerateDataKey', 'Decrypt'] }]
    expect(granted(grants, caller, 'kms:decrypt', context('absent'))).toBe(expected)
  })

  test('its operations on keys alone', () => {
    const grants = [{ id: 'g', grantee: role, operations: ['Decrypt'] }]
    const caller: Caller = { kind: 'role', arn: role }
    expect(granted(grants, caller, 'KMS:DECRYPT', context('absent'))).toBe(true)
    expect(granted(grants, caller, 'kms:Encrypt', context('absent'))).toBe(false)
    expect(granted(grants, caller, 'xyz:Decrypt', context('absent'))).toBe(false)
    expect(granted('unknown', caller, 'kms:Decrypt', context('absent'))).toBeUndefined()
    expect(granted('unknown', caller, 's3:GetObject', context('absent'))).toBe(false)
    expect(granted([], caller, 'kms:Decrypt', context('absent'))).toBe(false)
  })
})

describe('a grant for an encryption context', () => {
  const a = known('1')
  const cases: readonly ['subset' | 'equals', Context, Truth][] = [
    ['subset', context('absent', { a }), true],
    ['subset', context('unknown', { a }), true],
    ['subset', context('absent', { a, b: known('2') }), true],
    ['subset', context('absent', { a: known('2') }), false],
    ['subset', context('absent', { a: { kind: 'known', values: ['1', '2'] } }), false],
    ['subset', context('absent', { a: { kind: 'unknown' } }), undefined],
    ['subset', context('absent', { a: { kind: 'absent' } }), false],
    ['subset', context('absent'), false],
    ['subset', context('unknown'), undefined],
    ['equals', context('absent', { a }), true],
    ['equals', context('unknown', { a }), undefined],
    ['equals', context('absent', { a, b: known('2') }), false],
    ['equals', context('absent', { a, b: { kind: 'absent' } }), true],
    ['equals', context('unknown', { a, b: known('2') }), false],
    ['equals', context('unknown', { a: known('2') }), false],
    [
      'equals',
      { ...context('absent', { a }), keys: new Map([...context('absent', { a }).keys, ['aws:x', a]]) },
      true,
    ],
  ]
  test.each(cases)('%s %j: %s', (match, given, expected) => {
    const grants = [
      { id: 'g', grantee: ann.arn, operations: ['Decrypt'], encryptionContext: { match, pairs: { A: '1' } } },
    ]
    expect(granted(grants, ann, 'kms:Decrypt', given)).toBe(expected)
  })
})
