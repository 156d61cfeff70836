import { accountOf } from '../decide/caller.ts'
import { joinRules } from '../decide/join-rules.ts'
import { unknownAccount } from '../pattern/arn.ts'
import type { Bits, Both } from './bits.ts'
import { addAll, emptyBits, noBoth, Slab, setBit } from './bits.ts'
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
  readonly #strict: Both
  readonly #words: number
  readonly #trust: boolean
  readonly #slab: Slab

  constructor(compiled: CompiledWorld, action: string, columns: ColumnRows) {
    this.#compiled = compiled
    this.#columns = columns
    this.#words = compiled.index.everything.length
    this.#strict = noBoth(this.#words)
    this.#slab = new Slab(this.#words)
    let trust = false
    for (const [index, target] of compiled.targets.entries()) {
      const rules = joinRules(action, target)
      if (rules !== 'default') setBit(this.#strict.may, index)
      if (rules === 'key' || rules === 'trust') setBit(this.#strict.must, index)
      trust ||= rules === 'trust'
    }
    this.#trust = trust
  }

  join(principal: number, own: OwnSide): Both {
    const rule = this.#ruleFor(principal)
    if (rule.impossible) {
      const none = emptyBits(this.#words)
      return { must: none, may: none }
    }
    const must = this.#half(principal, own, rule, 'must', 'may')
    const may = this.#half(principal, own, rule, 'may', 'must')
    return { must, may }
  }

  #half(principal: number, own: OwnSide, rule: RowRule, part: Half, other: Half): Bits {
    const none = emptyBits(this.#words)
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
    // Who surely gets in must get in even where the resource is perhaps a strict one.
    const strict = this.#strict[other]
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
        : inAccount(rule, word, { limits, identity, d, r, a, g, open }, strict[word] ?? 0)
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
    const same = noBoth(this.#words)
    // A resource without a known owner counts as the caller's own.
    for (const owner of [undefined, account]) {
      const mask = this.#compiled.owners.get(owner)
      if (mask === undefined) continue
      addAll(same.must, mask.may)
      addAll(same.may, mask.may)
    }
    addAll(same.may, this.#compiled.owners.get(unknownAccount)?.may ?? same.must)
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
  readonly same: Both
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

/**
 * 32 resources at once: in the caller's account by its rules, elsewhere by both sides. Where the account is not
 * known, `may` takes either and `must` asks for both.
 */
function inAccount(rule: RowRule, word: number, bits: Word, strict: number): number {
  const { limits, identity, d, r, a, g, open } = bits
  const alone = (d & (rule.user ? -1 : limits | open)) | (r & limits) | g
  const same = alone | (identity & (a | ~strict))
  const across = (identity & (d | r | a)) | (g & (identity | open))
  const near = rule.same.must[word] ?? 0
  const perhapsNear = rule.same.may[word] ?? 0
  if (open === 0) return (same | ~perhapsNear) & (across | near)
  return (same & perhapsNear) | (across & ~near)
}
