import type { Known } from '../decide/request.ts'
import type { Policy, Statement } from '../language/policy.ts'
import type { Truth } from '../language/truth.ts'
import { hasBit } from './bits.ts'
import { compileWorld } from './compiled-world.ts'
import type { AccessRow } from './engine.ts'
import { accessRows } from './engine.ts'
import type { AccessWorld } from './world.ts'

/** A cell of a matrix that a change turns. */
export type ChangedCell = {
  readonly principal: number
  readonly resource: number
  readonly before: Truth
  readonly after: Truth
}

/** What changes for an action when one statement is taken out of the policy that holds it. */
export function effectOfRemoving(
  world: AccessWorld,
  statement: Statement,
  action: string,
): readonly ChangedCell[] {
  const before = [...accessRows(compileWorld(world), action)]
  const after = [...accessRows(compileWorld(worldWithout(world, statement)), action)]
  return before.flatMap((row, principal) =>
    world.resources.flatMap((_resource, resource) => {
      const [was, is] = [cellOf(row, resource), cellOf(after[principal], resource)]
      return was === is ? [] : [{ principal, resource, before: was, after: is }]
    }),
  )
}

function cellOf(row: AccessRow | undefined, resource: number): Truth {
  if (row === undefined || !hasBit(row.may, resource)) return false
  return hasBit(row.must, resource) ? true : undefined
}

/** The world with the statement gone; a policy that many share stays one policy. */
function worldWithout(world: AccessWorld, statement: Statement): AccessWorld {
  const changed = new Map<Policy, Policy>()
  const one = (policy: Policy): Policy => {
    if (!policy.statements.includes(statement)) return policy
    const known = changed.get(policy) ?? {
      ...policy,
      statements: policy.statements.filter((s) => s !== statement),
    }
    changed.set(policy, known)
    return known
  }
  const known = <T extends object>(value: Known<T>, change: (value: T) => T): Known<T> =>
    value === 'unknown' ? value : change(value)
  const list = (policies: readonly Policy[]) => policies.map(one)
  const levels = (all: readonly (readonly Policy[])[]) => all.map(list)
  return {
    ...world,
    principals: world.principals.map((entry) => ({
      ...entry,
      ...(entry.identity && { identity: known(entry.identity, list) }),
      ...(entry.boundary && { boundary: known(entry.boundary, one) }),
      ...(entry.session && { session: known(entry.session, list) }),
      ...(entry.scps && { scps: known(entry.scps, levels) }),
    })),
    resources: world.resources.map((entry) => ({
      ...entry,
      ...(entry.policy && { policy: known(entry.policy, one) }),
      ...(entry.rcps && { rcps: known(entry.rcps, levels) }),
    })),
    ...(world.endpoint && {
      endpoint: known(world.endpoint, (endpoint) => ({ ...endpoint, policy: one(endpoint.policy) })),
    }),
  }
}
