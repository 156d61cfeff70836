import type { Caller } from '../decide/caller.ts'
import { accountOf, sessionArn } from '../decide/caller.ts'
import { matchPrincipals } from '../decide/match-principal.ts'
import { textOf } from '../language/node.ts'
import type { PrincipalSet } from '../language/policy.ts'
import type { Truth } from '../language/truth.ts'
import type { Principal } from '../principal/principal.ts'
import type { Both } from './bits.ts'
import { eitherOf, emptyBits, emptyBoth, noBits, setBit, sureBoth, wordsFor } from './bits.ts'

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
      for (const name of namesOf(caller)) {
        const known = this.#byName.get(name)
        if (known === undefined) this.#byName.set(name, [index])
        else known.push(index)
      }
    }
  }

  named(set: PrincipalSet, effect: 'Allow' | 'Deny'): NamedBits {
    if (set.negated)
      return this.#remembered(`not ${effect} ${set.principals.map(keyOf).join(' ')}`, set, effect)
    const [only] = set.principals
    if (only !== undefined && set.principals.length === 1) return this.#one(only)
    const empty = emptyBoth(wordsFor(this.#callers.length))
    return set.principals
      .map((principal) => this.#one(principal))
      .reduce(
        (sum, one) => ({
          direct: eitherOf(sum.direct, one.direct),
          role: eitherOf(sum.role, one.role),
          account: eitherOf(sum.account, one.account),
        }),
        { direct: empty, role: empty, account: empty },
      )
  }

  #one(principal: Principal): NamedBits {
    return this.#remembered(keyOf(principal), { negated: false, principals: [principal] }, 'Allow')
  }

  #remembered(key: string, set: PrincipalSet, effect: 'Allow' | 'Deny'): NamedBits {
    const known = this.#memo.get(key)
    if (known !== undefined) return known
    const named = { direct: new Marks(), role: new Marks(), account: new Marks() }
    for (const index of this.#candidates(set)) {
      const caller = this.#callers[index]
      if (caller === undefined) continue
      const names = matchPrincipals(set, caller, effect, this.#bounded[index])
      named.direct.add(index, names.direct)
      named.role.add(index, names.role)
      named.account.add(index, names.account)
    }
    const words = wordsFor(this.#callers.length)
    const result = {
      direct: named.direct.toBoth(words),
      role: named.role.toBoth(words),
      account: named.account.toBoth(words),
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
}

/** Collects indexes first: most names are of one caller, and most sets stay empty. */
class Marks {
  readonly #sure: number[] = []
  readonly #open: number[] = []

  add(index: number, truth: Truth): void {
    if (truth === true) this.#sure.push(index)
    else if (truth === undefined) this.#open.push(index)
  }

  /** Shares one array where nothing is in doubt, and the empty one where nothing is in the set. */
  toBoth(words: number): Both {
    if (this.#sure.length + this.#open.length === 0) return emptyBoth(words)
    const must = noBits(words)
    for (const index of this.#sure) setBit(must, index)
    if (this.#open.length === 0) return sureBoth(must)
    const may = must.slice()
    for (const index of this.#open) setBit(may, index)
    return { must: this.#sure.length === 0 ? emptyBits(words) : must, may }
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
