import { accountOf } from '../decide/caller.ts'
import { joinRules } from '../decide/evaluate-request.ts'
import type { Bits, Both } from './bits.ts'
import { addAll, emptyBits, noBits, Slab, setBit } from './bits.ts'
import type { BothRows, ColumnRows } from './columns.ts'
import type { CompiledWorld } from './compiled-world.ts'
import type { OwnSide } from './identity-side.ts'

/**
 * Joins both sides of a row, word by word, by the same rules as a single decision: `must` from what surely
 * allows and cannot be denied, `may` from what perhaps allows and is not surely denied.
 */
export class RowJoiner {
  readonly #compiled: CompiledWorld
  readonly #columns: ColumnRows
  readonly #rules = new Map<string, RowRule>()
  /** Resources that admit only whom their policy names. */
  readonly #strict: Bits
  readonly #trust: boolean
  readonly #slab: Slab

  constructor(compiled: CompiledWorld, action: string, columns: ColumnRows) {
    this.#compiled = compiled
    this.#columns = columns
    this.#strict = noBits(compiled.index.everything.length)
    this.#slab = new Slab(this.#strict.length)
    let trust = false
    for (const [index, { arn }] of compiled.world.resources.entries()) {
      const rule = joinRules(action, arn)
      if (rule !== 'default') setBit(this.#strict, index)
      trust ||= rule === 'trust'
    }
    this.#trust = trust
  }

  join(principal: number, own: OwnSide): Both {
    const rule = this.#ruleFor(principal)
    if (rule.impossible) {
      const none = emptyBits(this.#strict.length)
      return { must: none, may: none }
    }
    const must = this.#half(principal, own, rule, 'must', 'may')
    const may = this.#half(principal, own, rule, 'may', 'must')
    return { must, may }
  }

  #half(principal: number, own: OwnSide, rule: RowRule, part: Half, other: Half): Bits {
    const none = emptyBits(this.#strict.length)
    const rowOf = (rows: BothRows, half: Half): Bits =>
      rows?.[half].subarray(from, from + none.length) ?? none
    const from = principal * none.length
    const columns = this.#columns
    const direct = rowOf(columns.direct, part)
    const role = rowOf(columns.role, part)
    const account = rowOf(columns.account, part)
    const grant = rowOf(columns.grant, part)
    const denied = rowOf(columns.deny, other)
    const { world, index } = this.#compiled
    const endpoint = world.endpoint === undefined ? index.everything : rowOf(columns.endpoint, part)
    const limit = own.limits[part]
    const identities = own.identity[part]
    const scps = own.scps[part]
    const denies = own.deny[other]
    const open = part === 'may' ? -1 : 0
    const result = this.#slab.take()
    for (let word = 0; word < result.length; word++) {
      const limits = limit[word] ?? 0
      const identity = rule.root ? limits : (identities[word] ?? 0) & limits
      const d = direct[word] ?? 0
      const r = role[word] ?? 0
      const a = account[word] ?? 0
      const g = grant[word] ?? 0
      if ((identity | d | r | a | g) === 0) continue
      const granted = rule.outsider
        ? ((d | r | a) & (rule.oauth ? open : -1)) | g
        : inAccount(rule, word, { limits, identity, d, r, a, g, open }, this.#strict[word] ?? 0)
      const guarded = (scps[word] ?? 0) & (endpoint[word] ?? 0) & ~((denies[word] ?? 0) | (denied[word] ?? 0))
      result[word] = granted & guarded
    }
    return result
  }

  /** Rows of one kind of caller of one account share their rule. */
  #ruleFor(principal: number): RowRule {
    const caller = this.#compiled.world.principals[principal]?.caller ?? { kind: 'anonymous' as const }
    const account = accountOf(caller)
    const key = `${caller.kind} ${account}`
    const known = this.#rules.get(key)
    if (known !== undefined) return known
    const same = noBits(this.#strict.length)
    // A resource without a known owner counts as the caller's own.
    for (const owner of [undefined, account]) {
      const mask = this.#compiled.owners.get(owner)
      if (mask !== undefined) addAll(same, mask.may)
    }
    const rule: RowRule = {
      root: caller.kind === 'root',
      user: caller.kind === 'user',
      oauth: caller.kind === 'oauth',
      outsider: account === undefined,
      impossible: this.#trust && caller.kind === 'root',
      same,
    }
    this.#rules.set(key, rule)
    return rule
  }
}

type Half = 'must' | 'may'

type RowRule = {
  readonly root: boolean
  readonly user: boolean
  readonly oauth: boolean
  /** Without an account of its own. */
  readonly outsider: boolean
  /** Root cannot assume roles. */
  readonly impossible: boolean
  /** Resources of the caller's account. */
  readonly same: Bits
}

type Word = {
  readonly limits: number
  readonly identity: number
  readonly d: number
  readonly r: number
  readonly a: number
  readonly g: number
  readonly open: number
}

/** 32 resources at once: in the caller's account by its rules, elsewhere by both sides. */
function inAccount(rule: RowRule, word: number, bits: Word, strict: number): number {
  const { limits, identity, d, r, a, g, open } = bits
  const alone = (d & (rule.user ? -1 : limits | open)) | (r & limits) | g
  const same = alone | (strict & a & identity) | (~strict & identity)
  const across = (identity & (d | r | a)) | (g & (identity | open))
  const near = rule.same[word] ?? 0
  return (near & same) | (~near & across)
}
