import type { Context } from '../condition/context.ts'
import { evaluateClauses } from '../condition/evaluate.ts'
import type { Known } from '../decide/request.ts'
import type { Policy, Statement } from '../language/policy.ts'
import type { Truth } from '../language/truth.ts'
import type { Pattern } from '../pattern/pattern.ts'
import { matchSet } from '../pattern/pattern-set.ts'
import type { Both } from './bits.ts'
import { bothOf, eitherOf, emptyBits, emptyBoth, sureBoth, wordsFor } from './bits.ts'
import { hangsOnCaller, hangsOnOwner } from './dependence.ts'
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
  readonly #policies = new Map<Policy, { readonly fixed: Effects; readonly varying: readonly Statement[] }>()
  readonly #lists = new Map<string, Effects>()
  readonly #sides = new Map<string, OwnSide>()
  readonly #numbers = new Map<object, number>()
  readonly #asked: Asked
  readonly #none: Both
  readonly #open: Both
  readonly #all: Both

  constructor(asked: Asked) {
    const { everything, size } = asked.index
    const words = wordsFor(size)
    this.#asked = asked
    this.#none = emptyBoth(words)
    this.#open = { must: emptyBits(words), may: everything }
    this.#all = sureBoth(everything)
  }

  /** `applies` says which of its policies bind this kind of caller. */
  sideOf(entry: PrincipalEntry, caller: number, applies: Applies): OwnSide {
    const levels = this.#levelsOf(entry, applies)
    const keys = levels.map(({ policies }) => this.#listKey(policies))
    const key = keys.includes(undefined)
      ? undefined
      : levels.map(({ name }, i) => `${name}${keys[i]}`).join('|')
    const known = key === undefined ? undefined : this.#sides.get(key)
    if (known !== undefined) return known
    const side = this.#join(
      levels.map(({ name, policies }, i) => ({ name, ...this.#list(policies, keys[i], caller) })),
    )
    if (key !== undefined) this.#sides.set(key, side)
    return side
  }

  #levelsOf(entry: PrincipalEntry, applies: Applies): readonly OwnLevel[] {
    const { identity, boundary, session, scps } = entry
    const boundaries = boundary === undefined || boundary === 'unknown' ? boundary : [boundary]
    const guards = scps === 'unknown' ? [scps] : (scps ?? [])
    return [
      { name: 'identity', policies: applies.identity ? (identity ?? []) : [] },
      ...(applies.boundary && boundaries !== undefined
        ? [{ name: 'limit', policies: boundaries } as const]
        : []),
      ...(applies.session === 'yes' ? [{ name: 'limit', policies: session ?? [] } as const] : []),
      ...(applies.scps ? guards.map((policies) => ({ name: 'scp', policies }) as const) : []),
    ]
  }

  #join(levels: readonly (Effects & { readonly name: OwnLevel['name'] })[]): OwnSide {
    const allows = (name: OwnLevel['name']) =>
      levels.filter((level) => level.name === name).reduce((sum, { allow }) => bothOf(sum, allow), this.#all)
    return {
      deny: levels.reduce((sum, { deny }) => eitherOf(sum, deny), this.#none),
      identity: allows('identity'),
      limits: allows('limit'),
      scps: allows('scp'),
    }
  }

  #list(policies: Known<readonly Policy[]>, key: string | undefined, caller: number): Effects {
    if (policies === 'unknown') return { allow: this.#open, deny: this.#open }
    const known = key === undefined ? undefined : this.#lists.get(key)
    if (known !== undefined) return known
    let effects: Effects = { allow: this.#none, deny: this.#none }
    for (const policy of policies) {
      const { fixed, varying } = this.#policy(policy)
      effects = joinEffects(effects, fixed)
      for (const statement of varying) effects = joinEffects(effects, this.#effectsOf(statement, caller))
    }
    if (key !== undefined) this.#lists.set(key, effects)
    return effects
  }

  #policy(policy: Policy): { readonly fixed: Effects; readonly varying: readonly Statement[] } {
    const known = this.#policies.get(policy)
    if (known !== undefined) return known
    const speaking = policy.statements.filter(({ action }) => matchSet(action, this.#asked.action) !== false)
    const fixed = speaking
      .filter((statement) => !this.#varies(statement))
      .map((statement) => this.#effectsOf(statement, 0))
      .reduce(joinEffects, { allow: this.#none, deny: this.#none })
    const found = { fixed, varying: speaking.filter((statement) => this.#varies(statement)) }
    this.#policies.set(policy, found)
    return found
  }

  /** A resource without a known owner counts as the caller's own. */
  #varies(statement: Statement): boolean {
    return hangsOnCaller(statement) || (this.#asked.owners.has(undefined) && hangsOnOwner(statement))
  }

  #effectsOf(statement: Statement, caller: number): Effects {
    const named = restrict(this.#resources(statement, caller), matchSet(statement.action, this.#asked.action))
    const held = bothOf(named, this.#conditions(statement, caller))
    const sure = restrict(held, statement.effect === undefined ? undefined : true)
    return {
      allow: statement.effect === 'Deny' ? this.#none : sure,
      deny: statement.effect === 'Allow' ? this.#none : sure,
    }
  }

  #resources(statement: Statement, caller: number): Both {
    const { index, contextFor } = this.#asked
    const { resource } = statement
    if (resource === undefined) return this.#all
    if (!hangsOnOwner(statement)) return index.match(resource, contextFor(caller, undefined))
    return this.#byOwner((owner, mask) => bothOf(index.match(resource, contextFor(caller, owner)), mask))
  }

  #conditions(statement: Statement, caller: number): Both {
    const { contextFor } = this.#asked
    const { conditions } = statement
    if (conditions.length === 0) return this.#all
    if (!hangsOnOwner(statement)) {
      return restrict(this.#all, evaluateClauses(conditions, contextFor(caller, undefined)))
    }
    return this.#byOwner((owner, mask) =>
      restrict(mask, evaluateClauses(conditions, contextFor(caller, owner))),
    )
  }

  #byOwner(part: (owner: string | undefined, mask: Both) => Both): Both {
    let result = this.#none
    for (const [owner, mask] of this.#asked.owners) result = eitherOf(result, part(owner, mask))
    return result
  }

  /** Equal keys have equal effects; `undefined` when they hang on the caller itself. */
  #listKey(policies: Known<readonly Policy[]>): string | undefined {
    if (policies === 'unknown') return policies
    let key = ''
    for (const policy of policies) {
      if (this.#policy(policy).varying.length > 0) return undefined
      const number = this.#numbers.get(policy) ?? this.#numbers.size
      this.#numbers.set(policy, number)
      key += `${number},`
    }
    return key
  }
}

/** Levels of a principal's own side: all `limit`s and all `scp`s must allow. */
type OwnLevel = { readonly name: 'identity' | 'limit' | 'scp'; readonly policies: Known<readonly Policy[]> }

/** Which policies of a principal bind it; see part "Which policies apply". */
export type Applies = {
  readonly identity: boolean
  readonly boundary: boolean
  readonly session: 'yes' | 'no'
  readonly scps: boolean
}

/** The set as it stands, as a doubt, or empty. */
export function restrict(both: Both, truth: Truth): Both {
  if (truth === true) return both
  const none = emptyBits(both.may.length)
  return { must: none, may: truth === false ? none : both.may }
}

function joinEffects(left: Effects, right: Effects): Effects {
  return { allow: eitherOf(left.allow, right.allow), deny: eitherOf(left.deny, right.deny) }
}
