import type { Caller } from '../decide/caller.ts'
import { bindsEndpoint } from '../decide/endpoint.ts'
import { grantLevel } from '../decide/grants.ts'
import { bindsResource } from '../decide/rcp.ts'
import type { Known } from '../decide/request.ts'
import type { Policy } from '../language/policy.ts'
import type { Bits, Both } from './bits.ts'
import {
  bothOf,
  eitherOf,
  emptyBits,
  isNothing,
  members,
  noBits,
  noBoth,
  setBit,
  sureBoth,
  transpose,
} from './bits.ts'
import type { CompiledWorld } from './compiled-world.ts'
import type { Asked } from './identity-side.ts'
import type { AskedResource } from './resource-side.ts'
import { ResourceSide } from './resource-side.ts'
import type { ResourceEntry } from './world.ts'

/** The resource side of a matrix, turned into rows: what the policies of all resources say of one caller. */
export type ColumnRows = {
  readonly direct: BothRows
  readonly role: BothRows
  readonly account: BothRows
  /** Denies of resource policies, RCPs and the endpoint. */
  readonly deny: BothRows
  readonly grant: BothRows
  /** What the endpoint lets through, if requests come through one. */
  readonly endpoint: BothRows
}

/** Rows of a three-valued matrix, one after the other; none where all is empty. */
export type BothRows = Both | undefined

type Parts = {
  readonly [key in 'direct' | 'role' | 'account' | 'deny' | 'grant' | 'endpoint']: (Both | undefined)[]
}

/** Evaluates every resource's policies for the action and turns the columns into rows. */
export function readColumns(compiled: CompiledWorld, asked: Asked, action: string): ColumnRows {
  const { world, principals, everyone } = compiled
  const side = new ResourceSide(asked.action, principals, everyone)
  const bound = boundByRcps(compiled, action)
  const endpoint = endpointOf(compiled)
  const parts: Parts = { direct: [], role: [], account: [], deny: [], grant: [], endpoint: [] }
  for (const [index, entry] of world.resources.entries()) {
    const account = compiled.accounts[index]
    const target = compiled.targets[index]
    if (target === undefined) continue
    const one: AskedResource = {
      resource: target,
      account,
      contextFor: asked.contextFor,
    }
    const own = entry.policy === undefined ? undefined : side.columnOf(entry.policy, one)
    parts.direct[index] = own?.direct
    parts.role[index] = own?.role
    parts.account[index] = own?.account
    const through = endpoint && endpointSays(endpoint, side, one)
    parts.deny[index] = sum([own?.deny, rcpDeny(side, entry, one, bound), through?.deny])
    parts.grant[index] = grants(compiled, entry, action, one)
    parts.endpoint[index] = through?.allow
  }
  const turn = (columns: readonly (Both | undefined)[]) => turned(columns, world.principals.length)
  return {
    direct: turn(parts.direct),
    role: turn(parts.role),
    account: turn(parts.account),
    deny: turn(parts.deny),
    grant: turn(parts.grant),
    endpoint: turn(parts.endpoint),
  }
}

function turned(columns: readonly (Both | undefined)[], rows: number): BothRows {
  const present = columns.map((column) => (column === undefined || isNothing(column) ? undefined : column))
  if (present.every((column) => column === undefined)) return undefined
  const may = transpose(
    present.map((column) => column?.may),
    rows,
  )
  const sure = present.every((column) => column === undefined || column.must === column.may)
  if (sure) return { must: may, may }
  return {
    must: transpose(
      present.map((column) => column && filled(column.must)),
      rows,
    ),
    may,
  }
}

/** An empty column need not be turned. */
function filled(bits: Bits): Bits | undefined {
  return bits === emptyBits(bits.length) ? undefined : bits
}

function sum(list: readonly (Both | undefined)[]): Both | undefined {
  const present = list.filter((both) => both !== undefined)
  return present.length === 0 ? undefined : present.reduce(eitherOf)
}

/** The callers whom RCPs bind, or nobody when the service is not on their list. */
function boundByRcps(compiled: CompiledWorld, action: string): Both {
  return callersThat(compiled, (caller) => bindsResource({ action, caller, resource: '' }))
}

function callersThat({ world, everyone }: CompiledWorld, holds: (caller: Caller) => boolean): Both {
  const bits = noBits(everyone.length)
  for (const [index, { caller }] of world.principals.entries()) if (holds(caller)) setBit(bits, index)
  return sureBoth(bits)
}

/** RCPs only deny, since `RCPFullAWSAccess` is always attached. */
function rcpDeny(
  side: ResourceSide,
  entry: ResourceEntry,
  asked: AskedResource,
  bound: Both,
): Both | undefined {
  if (entry.rcps === undefined) return undefined
  if (entry.rcps === 'unknown') return { must: emptyBits(bound.may.length), may: bound.may }
  const denies = entry.rcps.flat().map((policy) => side.columnOf(policy, asked)?.deny)
  const all = sum(denies)
  return all && bothOf(all, bound)
}

/** The endpoint through which all requests come, and how it tells callers apart. */
type Endpoint = {
  readonly policy: Known<Policy>
  readonly bound: Both
  readonly free: Both
  /** Callers for whom an account as principal counts: in a gateway endpoint that is root alone. */
  readonly byAccount: Both
}

function endpointOf(compiled: CompiledWorld): Endpoint | undefined {
  const { endpoint } = compiled.world
  if (endpoint === undefined) return undefined
  const rootOnly = endpoint !== 'unknown' && endpoint.type === 'gateway'
  return {
    policy: endpoint === 'unknown' ? endpoint : endpoint.policy,
    bound: callersThat(compiled, (caller) => bindsEndpoint({ caller })),
    free: callersThat(compiled, (caller) => !bindsEndpoint({ caller })),
    byAccount: callersThat(compiled, ({ kind }) => !rootOnly || kind === 'root'),
  }
}

/** What the endpoint lets through, and what it denies; whom it does not bind passes. */
function endpointSays(
  { policy, bound, free, byAccount }: Endpoint,
  side: ResourceSide,
  asked: AskedResource,
): { readonly allow: Both; readonly deny: Both | undefined } {
  const column = side.columnOf(policy, asked)
  if (column === undefined) return { allow: free, deny: undefined }
  const allow = [column.direct, column.role, bothOf(column.account, byAccount), free].reduce(eitherOf)
  return { allow, deny: bothOf(column.deny, bound) }
}

/** Grants name single principals, so each caller is asked; keys with grants are few. */
function grants(
  compiled: CompiledWorld,
  entry: ResourceEntry,
  action: string,
  asked: AskedResource,
): Both | undefined {
  if (entry.grants === undefined || !action.toLowerCase().startsWith('kms:')) return undefined
  const result = noBoth(compiled.everyone.length)
  for (const index of members(compiled.everyone)) {
    const { caller } = compiled.world.principals[index] ?? { caller: { kind: 'anonymous' } as const }
    const { allow } = grantLevel(
      { caller, action, resource: entry.arn },
      entry.grants,
      asked.contextFor(index, asked.account),
    )
    if (allow.kind !== 'constant' || allow.value) setBit(result.may, index)
    if (allow.kind === 'constant' && allow.value) setBit(result.must, index)
  }
  return result
}
