import { bindsResource } from '../decide/rcp.ts'
import type { Policy, Statement } from '../language/policy.ts'
import { actionRules, compilePattern } from '../pattern/pattern.ts'
import { matchSet } from '../pattern/pattern-set.ts'
import type { CompiledWorld } from './compiled-world.ts'
import type { AccessWorld } from './world.ts'

const statementsOf = new WeakMap<CompiledWorld, readonly Statement[]>()

/**
 * A text that is equal for two actions which no policy of the world tells apart: the same statements speak
 * to both, and the same rules join the levels. Their matrices are equal.
 */
export function actionSignature(compiled: CompiledWorld, action: string): string {
  const known = statementsOf.get(compiled) ?? allStatements(compiled.world)
  statementsOf.set(compiled, known)
  const pattern = compilePattern(action, actionRules)
  let signature = rulesOf(action)
  for (const statement of known) {
    const truth = matchSet(statement.action, pattern)
    signature += truth === undefined ? 'u' : truth ? 't' : 'f'
  }
  return signature
}

/** What beside the statements hangs on the action. Keys and roles are joined by rules of their own. */
function rulesOf(action: string): string {
  const lower = action.toLowerCase()
  if (lower.startsWith('kms:') || lower.startsWith('sts:')) return `${lower} `
  return `${bindsResource({ action, caller: { kind: 'anonymous' }, resource: '' })} `
}

function allStatements(world: AccessWorld): readonly Statement[] {
  const policies = new Set<Policy>()
  const add = (list: 'unknown' | readonly Policy[] | undefined) => {
    if (list !== undefined && list !== 'unknown') for (const policy of list) policies.add(policy)
  }
  const addOne = (policy: 'unknown' | Policy | undefined) =>
    add(policy === undefined || policy === 'unknown' ? undefined : [policy])
  const addLevels = (levels: 'unknown' | readonly (readonly Policy[])[] | undefined) => {
    if (levels !== undefined && levels !== 'unknown') for (const level of levels) add(level)
  }
  for (const { identity, boundary, session, scps } of world.principals) {
    add(identity)
    addOne(boundary)
    add(session)
    addLevels(scps)
  }
  for (const { policy, rcps } of world.resources) {
    addOne(policy)
    addLevels(rcps)
  }
  if (world.endpoint !== undefined && world.endpoint !== 'unknown') policies.add(world.endpoint.policy)
  return [...policies].flatMap(({ statements }) => statements)
}
