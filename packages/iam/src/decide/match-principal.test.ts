import { describe, expect, test } from 'vitest'
import type { Json } from '../../test/conformance.ts'
import { nodeOf } from '../../test/conformance.ts'
import { readPolicy } from '../language/read.ts'
import type { Truth } from '../language/truth.ts'
import { or } from '../language/truth.ts'
import { namesAccount, namesDirectly, namesRole, notNamed } from '../reference/principal.ts'
import type { Caller } from './caller.ts'
import { matchPrincipals } from './match-principal.ts'

const own = '111122223333'
const other = '444455556666'
const arn = (rest: string, account = own) => `arn:aws:iam::${account}:${rest}`
const sts = (rest: string) => `arn:aws:sts::${own}:${rest}`
const root: Caller = { kind: 'root', account: own }
const ann: Caller = { kind: 'user', arn: arn('user/ann') }
const app: Caller = { kind: 'role', arn: arn('role/x/app') }
const session: Caller = { kind: 'role', arn: arn('role/x/app'), session: 's' }
const bob: Caller = { kind: 'federated-user', arn: sts('federated-user/bob'), parent: arn('user/ann') }
const lambda: Caller = { kind: 'service', service: 'lambda.amazonaws.com' }
const google: Caller = { kind: 'identity-provider', provider: 'accounts.google.com' }

/** How the element names the caller, in the order direct, role, account. */
function named(
  element: 'Principal' | 'NotPrincipal',
  principal: Json,
  caller: Caller,
  effect: 'Allow' | 'Deny' = 'Allow',
  ...[bounded]: readonly [Truth?]
): readonly Truth[] {
  const Statement = { Effect: effect, Action: '*', Resource: '*', [element]: principal }
  const { policy } = readPolicy(nodeOf({ Version: '2012-10-17', Statement }), 'resource')
  const set = policy.statements[0]?.principal
  if (set === undefined) throw new Error('a principal was expected')
  const { direct, role, account } = matchPrincipals(set, caller, effect, bounded)
  const { principals, negated } = set
  const byReference = negated
    ? [notNamed(set, caller, effect, bounded), false, false]
    : [namesDirectly, namesRole, namesAccount].map((names) => or(principals.map((one) => names(one, caller))))
  expect([direct, role, account]).toEqual(byReference)
  return [direct, role, account]
}

const no = [false, false, false]
const direct = [true, false, false]
const byRole = [false, true, false]
const byAccount = [false, false, true]

describe('a principal names a caller', () => {
  const cases: readonly [Json, Caller, readonly Truth[]][] = [
    ['*', lambda, direct],
    [{ AWS: own }, ann, byAccount],
    [{ AWS: arn('root') }, root, byAccount],
    [{ AWS: other }, ann, no],
    [{ AWS: own }, lambda, no],
    [{ AWS: '<<Account>>' }, ann, [undefined, false, undefined]],
    [{ AWS: '<<Who>>' }, app, [undefined, undefined, undefined]],
    [{ AWS: '<<Who>>' }, bob, [undefined, undefined, undefined]],
    [{ AWS: '<<Who>>' }, lambda, [undefined, false, false]],
    [{ AWS: 'arn:aws:iam::<<Account>>:root' }, ann, [false, false, undefined]],
    [{ AWS: 'arn:aws:iam::<<Account>>:root' }, { kind: 'anonymous' }, no],
    [{ AWS: arn('user/ann') }, ann, direct],
    [{ AWS: arn('user/bob') }, ann, no],
    [{ AWS: arn('user/ann') }, bob, byRole],
    [{ AWS: arn('user/ann') }, app, no],
    [{ AWS: arn('user/<<Name>>') }, ann, [undefined, false, false]],
    [{ AWS: arn('user/<<Name>>') }, app, no],
    [{ AWS: arn('role/x/app') }, app, byRole],
    [{ AWS: arn('role/app') }, app, no],
    [{ AWS: arn('role/x/app') }, ann, no],
    [{ AWS: sts('assumed-role/app/s') }, session, direct],
    [{ AWS: sts('assumed-role/app/t') }, session, no],
    [{ AWS: sts('assumed-role/app/s') }, app, [undefined, false, false]],
    [{ AWS: sts('assumed-role/other/s') }, app, no],
    [{ AWS: sts('assumed-role/<<Role>>/s') }, app, [undefined, false, false]],
    [{ AWS: sts('assumed-role/app/s') }, ann, no],
    [{ AWS: sts('federated-user/bob') }, bob, direct],
    [{ AWS: sts('federated-user/eve') }, bob, no],
    [{ AWS: sts('federated-user/bob') }, ann, no],
    [{ Service: 'lambda.amazonaws.com' }, lambda, direct],
    [{ Service: 's3.amazonaws.com' }, lambda, no],
    [{ Service: 'lambda.amazonaws.com' }, ann, no],
    [{ Federated: 'accounts.google.com' }, google, direct],
    [{ Federated: 'www.amazon.com' }, google, no],
    [{ Federated: 'accounts.google.com' }, lambda, no],
    [{ CanonicalUser: 'a'.repeat(64) }, ann, [false, false, undefined]],
    [{ CanonicalUser: 'a'.repeat(64) }, lambda, no],
    [{ AWS: [other, arn('role/x/app'), own] }, app, [false, true, true]],
  ]
  test.each(cases)('%j names %j: %j', (principal, caller, expected) => {
    expect(named('Principal', principal, caller)).toEqual(expected)
  })

  test('an account in another partition', () => {
    const caller: Caller = { kind: 'role', arn: `arn:aws-cn:iam::${own}:role/app` }
    expect(named('Principal', { AWS: `arn:<<Partition>>:iam::${own}:root` }, caller)[2]).not.toBe(false)
  })
})

describe('NotPrincipal of an Allow names whoever is not listed in any way', () => {
  const cases: readonly [Json, Caller, Truth][] = [
    [{ AWS: own }, ann, false],
    [{ AWS: other }, ann, true],
    [{ AWS: arn('role/x/app') }, app, false],
    [{ AWS: '<<Who>>' }, ann, undefined],
    ['*', ann, false],
  ]
  test.each(cases)('%j spares %j or not: %s', (principal, caller, expected) => {
    expect(named('NotPrincipal', principal, caller)).toEqual([expected, false, false])
  })
})

describe('NotPrincipal of a Deny spares whoever is listed with all that it consists of', () => {
  const role = arn('role/x/app')
  const inSession = sts('assumed-role/app/s')
  const cases: readonly [Json, Caller, Truth, Truth][] = [
    [{ AWS: [own, arn('user/ann')] }, ann, false, false],
    [{ AWS: [own, arn('user/ann')] }, ann, true, true],
    [{ AWS: [own, arn('user/ann')] }, ann, undefined, undefined],
    [{ AWS: arn('user/ann') }, ann, false, true],
    [{ AWS: own }, ann, false, true],
    [{ AWS: own }, root, false, false],
    [{ AWS: other }, root, false, true],
    [{ AWS: [own, role, inSession] }, session, false, false],
    [{ AWS: [own, role] }, session, false, true],
    [{ AWS: [own, inSession] }, session, false, true],
    [{ AWS: [role, inSession] }, session, false, true],
    [{ AWS: [own, role, inSession] }, app, false, undefined],
    [{ Service: 'lambda.amazonaws.com' }, lambda, false, false],
    [{ Service: 's3.amazonaws.com' }, lambda, false, true],
    ['*', ann, true, false],
  ]
  test.each(cases)('%j with %j, bounded %s: denied %s', (principal, caller, bounded, expected) => {
    expect(named('NotPrincipal', principal, caller, 'Deny', bounded)[0]).toBe(expected)
  })
})
