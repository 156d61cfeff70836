import type { Caller } from '../decide/caller.ts'
import { accountOf, sessionArn } from '../decide/caller.ts'
import { matchPrincipals } from '../decide/match-principal.ts'
import { textOf } from '../language/node.ts'
import type { PrincipalSet } from '../language/policy.ts'
import type { Truth } from '../language/truth.ts'
import type { Principal } from '../principal/principal.ts'
import type { Both } from './bits.ts'
import { addBoth, noBoth, setBit, wordsFor } from './bits.ts'

/** How a statement names each caller, in three values, over callers. */
export type NamedBits = { readonly direct: Both; readonly role: Both; readonly account: Both }

/**
 * Whom a `Principal` names among the callers, as bits. Names are looked up rather than tried, and each
 * distinct principal is looked up once.
 */
export class PrincipalIndex {
  readonly #callers: readonly Caller[]
  readonly #bounded: readonly Truth[]
  readonly #byName = new Map<string, number[]>()
  readonly #everyone: readonly number[]
  readonly #memo = new Map<string, NamedBits>()

  constructor(callers: readonly Caller[], bounded: readonly Truth[]) {
    this.#callers = callers
    this.#bounded = bounded
    this.#everyone = callers.map((_caller, index) => index)
    for (const [index, caller] of callers.entries()) {
      for (const name of namesOf(caller)) this.#byName.set(name, [...(this.#byName.get(name) ?? []), index])
    }
  }

  named(set: PrincipalSet, effect: 'Allow' | 'Deny'): NamedBits {
    if (set.negated)
      return this.#remembered(`not ${effect} ${set.principals.map(keyOf).join(' ')}`, set, effect)
    const [only] = set.principals
    if (only !== undefined && set.principals.length === 1) return this.#one(only)
    const result = this.#empty()
    for (const principal of set.principals) {
      const one = this.#one(principal)
      addBoth(result.direct, one.direct)
      addBoth(result.role, one.role)
      addBoth(result.account, one.account)
    }
    return result
  }

  #one(principal: Principal): NamedBits {
    return this.#remembered(keyOf(principal), { negated: false, principals: [principal] }, 'Allow')
  }

  #remembered(key: string, set: PrincipalSet, effect: 'Allow' | 'Deny'): NamedBits {
    const known = this.#memo.get(key)
    if (known !== undefined) return known
    const result = this.#empty()
    for (const index of this.#candidates(set)) {
      const caller = this.#callers[index]
      if (caller === undefined) continue
      const names = matchPrincipals(set, caller, effect, this.#bounded[index])
      mark(result.direct, index, names.direct)
      mark(result.role, index, names.role)
      mark(result.account, index, names.account)
    }
    this.#memo.set(key, result)
    return result
  }

  #candidates(set: PrincipalSet): readonly number[] {
    const [principal] = set.principals
    if (set.negated || principal === undefined || typeof principal.text !== 'string') return this.#everyone
    switch (principal.kind) {
      case 'anyone':
      case 'unknown':
      case 'canonical-user':
        return this.#everyone
      case 'account':
        return this.#byName.get(`account ${principal.account}`) ?? []
      case 'role-session':
        return this.#byName.get(`session ${principal.text.replace(/[^/]*$/, '')}`) ?? []
      case 'user':
      case 'role':
      case 'federated-user':
      case 'service':
      case 'federated':
      case 'deleted':
        return this.#byName.get(principal.text) ?? []
    }
  }

  #empty(): NamedBits {
    const words = wordsFor(this.#callers.length)
    return { direct: noBoth(words), role: noBoth(words), account: noBoth(words) }
  }
}

function keyOf({ kind, text }: Principal): string {
  return `${kind} ${typeof text === 'string' ? text : `open ${textOf(text)}`}`
}

function namesOf(caller: Caller): readonly string[] {
  const account = accountOf(caller)
  const own = account === undefined ? [] : [`account ${account}`]
  switch (caller.kind) {
    case 'user':
      return [...own, caller.arn]
    case 'role':
      return [...own, caller.arn, `session ${sessionArn({ ...caller, session: '' }) ?? ''}`]
    case 'federated-user':
      return [...own, caller.arn, caller.parent]
    case 'service':
      return [caller.service]
    case 'identity-provider':
      return [caller.provider]
    case 'root':
    case 'anonymous':
    case 'oauth':
      return own
  }
}

function mark(both: Both, index: number, truth: Truth): void {
  if (truth !== false) setBit(both.may, index)
  if (truth === true) setBit(both.must, index)
}
