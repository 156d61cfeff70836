import type { Context } from '../condition/context.ts'
import type { Caller } from '../decide/caller.ts'
import { accountOf } from '../decide/caller.ts'
import { contextOf } from '../decide/context.ts'
import type { Decision } from '../decide/decide.ts'
import { decide } from '../decide/decide.ts'
import type { AccessRequest, PolicySet } from '../decide/request.ts'
import { actionRules, compilePattern } from '../pattern/pattern.ts'
import type { Bits } from './bits.ts'
import { members } from './bits.ts'
import { readColumns } from './columns.ts'
import { RowJoiner } from './combine.ts'
import type { CompiledWorld } from './compiled-world.ts'
import { compileWorld } from './compiled-world.ts'
import type { Applies, Asked } from './identity-side.ts'
import { IdentitySide } from './identity-side.ts'
import { actionSignature } from './same-action.ts'
import type { AccessWorld, PrincipalEntry, ResourceEntry } from './world.ts'

/** What one principal may do for one action, over all resources: surely, and perhaps. */
export type AccessRow = { readonly principal: number; readonly must: Bits; readonly may: Bits }

/**
 * The matrix of one action, row by row: what each principal may do to each resource, all policies of both
 * sides considered. A cell is as {@link decide} would answer; one that is in `may` and not in `must` hangs
 * on something, which {@link explainCell} tells.
 *
 * Actions that no policy tells apart have one matrix; it is made once while it is among the last that were asked.
 */
export function* accessRows(compiled: CompiledWorld, action: string): Generator<AccessRow> {
  const signature = actionSignature(compiled, action)
  const made = recent.get(compiled) ?? new Map<string, readonly AccessRow[]>()
  recent.set(compiled, made)
  const known = made.get(signature)
  if (known !== undefined) {
    yield* known
    return
  }
  const rows: AccessRow[] = []
  for (const row of makeRows(compiled, action)) {
    rows.push(row)
    yield row
  }
  if (made.size >= matricesKept(compiled)) made.delete([...made.keys()][0] ?? '')
  made.set(signature, rows)
}

/** The last matrices of each world. */
const recent = new WeakMap<CompiledWorld, Map<string, readonly AccessRow[]>>()

/** About 64 MB of them, one at least and sixteen at most. */
function matricesKept({ everyone, index }: CompiledWorld): number {
  const words = everyone.length * 32 * index.everything.length * 2
  return Math.max(1, Math.min(16, Math.floor(16_000_000 / Math.max(1, words))))
}

function* makeRows(compiled: CompiledWorld, action: string): Generator<AccessRow> {
  const { world, index, owners } = compiled
  const contextFor = contextCache(compiled, action)
  const asked: Asked = { action: compilePattern(action, actionRules), index, owners, contextFor }
  const columns = readColumns(compiled, asked, action)
  const joiner = new RowJoiner(compiled, action, columns)
  const identities = new IdentitySide(asked)
  for (const [principal, entry] of world.principals.entries()) {
    const own = identities.sideOf(entry, principal, appliesTo(entry))
    yield { principal, ...joiner.join(principal, own) }
  }
}

/** Which principals may do the action to the resource: surely, and perhaps. */
export function whoCan(
  compiled: CompiledWorld,
  action: string,
  resource: number,
): { readonly must: readonly number[]; readonly may: readonly number[] } {
  const entry = compiled.world.resources[resource]
  if (entry === undefined) return { must: [], may: [] }
  const narrowed = compileWorld({ ...compiled.world, resources: [entry] })
  const rows = [...accessRows(narrowed, action)]
  return {
    must: rows.filter(({ must }) => must[0] === 1).map(({ principal }) => principal),
    may: rows.filter(({ may }) => may[0] === 1).map(({ principal }) => principal),
  }
}

/** What one principal may do, for each of the actions that it may do to anything. */
export function whatCan(
  compiled: CompiledWorld,
  principal: number,
  actions: readonly string[],
): readonly { readonly action: string; readonly must: readonly number[]; readonly may: readonly number[] }[] {
  const entry = compiled.world.principals[principal]
  if (entry === undefined) return []
  const narrowed = compileWorld({ ...compiled.world, principals: [entry] })
  return actions.flatMap((action) => {
    const [row] = accessRows(narrowed, action)
    if (row === undefined) return []
    const may = [...members(row.may)]
    return may.length === 0 ? [] : [{ action, must: [...members(row.must)], may }]
  })
}

/** The full decision of one cell, with its statements. */
export function explainCell(
  { world }: CompiledWorld,
  action: string,
  principal: number,
  resource: number,
): Decision | undefined {
  const entry = world.principals[principal]
  const target = world.resources[resource]
  if (entry === undefined || target === undefined) return undefined
  return decide(requestOf(world, entry.caller, action, target), policiesOf(world, entry, target))
}

function requestOf(
  world: AccessWorld,
  caller: Caller,
  action: string,
  { arn, account }: ResourceEntry,
): AccessRequest {
  return {
    caller,
    action,
    resource: arn,
    ...(account === undefined ? {} : { resourceAccount: account }),
    ...(world.context === undefined ? {} : { context: world.context }),
  }
}

function policiesOf(world: AccessWorld, entry: PrincipalEntry, target: ResourceEntry): PolicySet {
  const { caller: _caller, ...own } = entry
  return {
    ...own,
    ...(target.policy === undefined ? {} : { resource: target.policy }),
    ...(target.rcps === undefined ? {} : { rcps: target.rcps }),
    ...(target.grants === undefined ? {} : { grants: target.grants }),
    ...(world.endpoint === undefined ? {} : { endpoint: world.endpoint }),
  }
}

/** Contexts differ by caller and by the owner of the resource, no more. */
function contextCache(
  { world }: CompiledWorld,
  action: string,
): (caller: number, owner: string | undefined) => Context {
  const byOwner = new Map<string | undefined, Context[]>()
  return (caller, owner) => {
    const contexts = byOwner.get(owner) ?? []
    byOwner.set(owner, contexts)
    const known = contexts[caller]
    if (known !== undefined) return known
    const who = world.principals[caller]?.caller ?? { kind: 'anonymous' }
    const account = owner ?? accountOf(who)
    const context = contextOf({
      caller: who,
      action,
      resource: '',
      ...(account === undefined ? {} : { resourceAccount: account }),
      ...(world.context === undefined ? {} : { context: world.context }),
    })
    contexts[caller] = context
    return context
  }
}

function appliesTo({ caller, session }: PrincipalEntry): Applies {
  const person = accountOf(caller) !== undefined
  const limited = person && caller.kind !== 'root'
  const inSession =
    caller.kind === 'federated-user' || (session !== undefined && person && caller.kind !== 'user')
  return {
    identity: person,
    boundary: limited,
    session: inSession ? 'yes' : 'no',
    scps: person && !(caller.kind === 'role' && caller.serviceLinked === true),
  }
}
