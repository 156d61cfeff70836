import { accountOf } from '../decide/caller.ts'
import { joinRules } from '../decide/evaluate-request.ts'
import type { Bits } from './bits.ts'
import { noBits, setBit } from './bits.ts'
import type { BothRows, ColumnRows } from './columns.ts'
import type { CompiledWorld } from './compiled-world.ts'
import type { OwnSide } from './identity-side.ts'

/**
 * Joins both sides of one row, word by word, by the same rules as a single decision: `must` from what
 * surely allows and cannot be denied, `may` from what perhaps allows and is not surely denied.
 */
export function combineRow(
  compiled: CompiledWorld,
  action: string,
  principal: number,
  own: OwnSide,
  columns: ColumnRows,
): { readonly must: Bits; readonly may: Bits } {
  const { index } = compiled
  const rule = ruleFor(compiled, action, principal)
  const empty = noBits(index.everything.length)
  const row = (rows: BothRows, part: 'must' | 'may'): Bits => rows?.[part][principal] ?? empty
  const half = (part: 'must' | 'may', other: 'must' | 'may'): Bits => {
    const open = part === 'may' ? 0xffff_ffff : 0
    const denied = [own.deny[other], row(columns.deny, other)] as const
    const endpoint = columns.endpoint === undefined ? index.everything : row(columns.endpoint, part)
    const [direct, role, account] = [
      row(columns.direct, part),
      row(columns.role, part),
      row(columns.account, part),
    ]
    const grant = row(columns.grant, part)
    const result = new Uint32Array(empty.length)
    for (let word = 0; word < result.length; word++) {
      const at = (bits: Bits): number => bits[word] ?? 0
      const limits = at(own.limits[part])
      const identity = rule.root ? limits : at(own.identity[part]) & limits
      const passing = rule.user ? 0xffff_ffff : limits | open
      const named = at(direct) | at(role) | at(account)
      const alone = (at(direct) & passing) | (at(role) & limits) | at(grant)
      const strict = at(account) & identity
      const same = alone | (at(rule.strict) & strict) | (~at(rule.strict) & identity)
      const across = (identity & named) | (at(grant) & (identity | open))
      const outside = (named & (rule.oauth ? open : 0xffff_ffff)) | at(grant)
      const near = at(rule.same)
      const granted = rule.outsider ? outside : (near & same) | (~near & across)
      const guarded = at(own.scps[part]) & at(endpoint) & ~(at(denied[0]) | at(denied[1]))
      result[word] = granted & guarded & at(rule.possible)
    }
    return result
  }
  return { must: half('must', 'may'), may: half('may', 'must') }
}

type RowRule = {
  readonly root: boolean
  readonly user: boolean
  readonly oauth: boolean
  /** Without an account of its own. */
  readonly outsider: boolean
  /** Resources of the caller's account. */
  readonly same: Bits
  /** Resources that admit only whom their policy names. */
  readonly strict: Bits
  readonly possible: Bits
}

const rules = new WeakMap<CompiledWorld, Map<string, RowRule>>()

/** Rows of one kind of caller of one account share their rule. */
function ruleFor(compiled: CompiledWorld, action: string, principal: number): RowRule {
  const caller = compiled.world.principals[principal]?.caller ?? { kind: 'anonymous' as const }
  const account = accountOf(caller)
  const key = `${action} ${caller.kind} ${account}`
  const known = rules.get(compiled) ?? new Map<string, RowRule>()
  rules.set(compiled, known)
  const found = known.get(key)
  if (found !== undefined) return found
  const words = compiled.index.everything.length
  const [same, strict] = [noBits(words), noBits(words)]
  let trust = false
  for (const [index, { arn }] of compiled.world.resources.entries()) {
    const owner = compiled.accounts[index]
    if (owner === undefined || owner === account) setBit(same, index)
    const joined = joinRules(action, arn)
    if (joined !== 'default') setBit(strict, index)
    trust ||= joined === 'trust'
  }
  const rule: RowRule = {
    root: caller.kind === 'root',
    user: caller.kind === 'user',
    oauth: caller.kind === 'oauth',
    outsider: account === undefined,
    same,
    strict,
    possible: trust && caller.kind === 'root' ? noBits(words) : compiled.index.everything,
  }
  known.set(key, rule)
  return rule
}
