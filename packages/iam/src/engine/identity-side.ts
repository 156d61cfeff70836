import type { Context } from '../condition/context.ts'
import { evaluateClauses } from '../condition/evaluate.ts'
import type { Known } from '../decide/request.ts'
import type { Policy, Statement } from '../language/policy.ts'
import type { Truth } from '../language/truth.ts'
import type { Pattern } from '../pattern/pattern.ts'
import { matchSet } from '../pattern/pattern-set.ts'
import type { Both } from './bits.ts'
import { addBoth, bothOf, noBits, noBoth, wordsFor } from './bits.ts'
import { dependenceOf } from './dependence.ts'
import type { ResourceIndex } from './resource-index.ts'
import type { PrincipalEntry } from './world.ts'

/** What policies allow and deny, over resources. */
export type Effects = { readonly allow: Both; readonly deny: Both }

/** The context of a caller's request for resources of one account. */
export type ContextFor = (caller: number, account: string | undefined) => Context

/** Resources by their owner, as bits. */
export type Owners = ReadonlyMap<string | undefined, Both>

/** An action, and over which resources it is asked. */
export type Asked = {
  readonly action: Pattern
  readonly index: ResourceIndex
  readonly owners: Owners
  readonly contextFor: ContextFor
}

/** What the own side of a principal says of every resource for one action. */
export type OwnSide = {
  readonly deny: Both
  readonly identity: Both
  readonly limits: Both
  readonly scps: Both
}

/**
 * Evaluates the policies of principals for one action over all resources. A policy that does not hang on
 * the caller is evaluated once, and so is each distinct set of such policies.
 */
export class IdentitySide {
  readonly #effects = new Map<Policy, { readonly fixed: Effects; readonly varying: readonly Statement[] }>()
  readonly #sides = new Map<string, OwnSide>()
  readonly #numbers = new Map<object, number>()
  readonly #asked: Asked
  readonly #words: number
  readonly #open: Both
  readonly #all: Both

  constructor(asked: Asked) {
    const { everything, size } = asked.index
    this.#asked = asked
    this.#words = wordsFor(size)
    this.#open = { must: noBits(this.#words), may: everything }
    this.#all = { must: everything, may: everything }
  }

  /** `applies` says which of its policies bind this kind of caller. */
  sideOf(entry: PrincipalEntry, caller: number, applies: Applies): OwnSide {
    const key = this.#keyOf(entry, applies)
    const known = key === undefined ? undefined : this.#sides.get(key)
    if (known !== undefined) return known
    const side = this.#evaluate(entry, caller, applies)
    if (key !== undefined) this.#sides.set(key, side)
    return side
  }

  #evaluate(entry: PrincipalEntry, caller: number, applies: Applies): OwnSide {
    const deny = noBoth(this.#words)
    const level = (policies: Known<readonly Policy[]> | undefined): Both => {
      const effects = this.#list(policies, caller)
      addBoth(deny, effects.deny)
      return effects.allow
    }
    const identity = applies.identity ? level(entry.identity) : noBoth(this.#words)
    const boundary =
      applies.boundary && entry.boundary !== undefined ? level(asList(entry.boundary)) : this.#all
    const session = applies.session === 'no' ? this.#all : level(entry.session)
    const levels = applies.scps ? entry.scps : undefined
    const scps = levels === 'unknown' ? [level('unknown')] : (levels ?? []).map(level)
    return {
      deny,
      identity,
      limits: bothOf(boundary, session),
      scps: scps.reduce(bothOf, this.#all),
    }
  }

  #list(policies: Known<readonly Policy[]> | undefined, caller: number): Effects {
    if (policies === 'unknown') return { allow: this.#open, deny: this.#open }
    const result: Effects = { allow: noBoth(this.#words), deny: noBoth(this.#words) }
    for (const policy of policies ?? []) {
      const { fixed, varying } = this.#policy(policy)
      addEffects(result, fixed)
      for (const statement of varying) this.#add(result, statement, caller)
    }
    return result
  }

  #policy(policy: Policy): { readonly fixed: Effects; readonly varying: readonly Statement[] } {
    const known = this.#effects.get(policy)
    if (known !== undefined) return known
    const fixed: Effects = { allow: noBoth(this.#words), deny: noBoth(this.#words) }
    const speaking = policy.statements.filter(({ action }) => matchSet(action, this.#asked.action) !== false)
    for (const statement of speaking) if (!this.#varies(statement)) this.#add(fixed, statement, 0)
    const found = { fixed, varying: speaking.filter((statement) => this.#varies(statement)) }
    this.#effects.set(policy, found)
    return found
  }

  /** A resource without a known owner counts as the caller's own. */
  #varies(statement: Statement): boolean {
    const { caller, resource } = dependenceOf(statement)
    return caller || (resource && this.#asked.owners.has(undefined))
  }

  #add(result: Effects, statement: Statement, caller: number): void {
    const named = restrict(this.#resources(statement, caller), matchSet(statement.action, this.#asked.action))
    const held = bothOf(named, this.#conditions(statement, caller))
    if (statement.effect !== 'Deny') addBoth(result.allow, restrict(held, statement.effect && true))
    if (statement.effect !== 'Allow') addBoth(result.deny, restrict(held, statement.effect && true))
  }

  #resources(statement: Statement, caller: number): Both {
    if (statement.resource === undefined) return this.#all
    if (!dependenceOf(statement).resource)
      return this.#asked.index.match(statement.resource, this.#asked.contextFor(caller, undefined))
    return this.#byOwner((owner, mask) => {
      const matched =
        statement.resource &&
        this.#asked.index.match(statement.resource, this.#asked.contextFor(caller, owner))
      return matched === undefined ? mask : bothOf(matched, mask)
    })
  }

  #conditions(statement: Statement, caller: number): Both {
    if (!dependenceOf(statement).resource) {
      return restrict(
        this.#all,
        evaluateClauses(statement.conditions, this.#asked.contextFor(caller, undefined)),
      )
    }
    return this.#byOwner((owner, mask) =>
      restrict(mask, evaluateClauses(statement.conditions, this.#asked.contextFor(caller, owner))),
    )
  }

  #byOwner(part: (owner: string | undefined, mask: Both) => Both): Both {
    const result = noBoth(this.#words)
    for (const [owner, mask] of this.#asked.owners) addBoth(result, part(owner, mask))
    return result
  }

  /** Equal keys have equal sides; `undefined` when the side hangs on the caller itself. */
  #keyOf(entry: PrincipalEntry, applies: Applies): string | undefined {
    const parts: string[] = [JSON.stringify(applies)]
    for (const [name, value] of [
      ['i', applies.identity ? entry.identity : undefined],
      ['b', applies.boundary ? asList(entry.boundary) : undefined],
      ['s', applies.session === 'no' ? undefined : entry.session],
    ] as const) {
      const key = value === 'unknown' ? value : value && this.#listKey(value)
      if (key === undefined && value !== undefined) return undefined
      parts.push(`${name}${key ?? '-'}`)
    }
    const scps = applies.scps ? entry.scps : undefined
    if (scps === 'unknown' || scps === undefined) return [...parts, scps ?? '-'].join('|')
    for (const level of scps) {
      const key = this.#listKey(level)
      if (key === undefined) return undefined
      parts.push(`l${key}`)
    }
    return parts.join('|')
  }

  #listKey(policies: readonly Policy[]): string | undefined {
    const numbers: number[] = []
    for (const policy of policies) {
      if (this.#policy(policy).varying.length > 0) return undefined
      const number = this.#numbers.get(policy) ?? this.#numbers.size
      this.#numbers.set(policy, number)
      numbers.push(number)
    }
    return numbers.join(',')
  }
}

/** Which policies of a principal bind it; see part "Which policies apply". */
export type Applies = {
  readonly identity: boolean
  readonly boundary: boolean
  readonly session: 'yes' | 'no'
  readonly scps: boolean
}

function asList(policy: Known<Policy> | undefined): Known<readonly Policy[]> | undefined {
  return policy === undefined || policy === 'unknown' ? policy : [policy]
}

/** The set as it stands, as a doubt, or empty. */
export function restrict(both: Both, truth: Truth): Both {
  if (truth === true) return both
  const none = noBits(both.may.length)
  return { must: none, may: truth === false ? none : both.may }
}

function addEffects(target: Effects, source: Effects): void {
  addBoth(target.allow, source.allow)
  addBoth(target.deny, source.deny)
}
