import { actionFact, serviceFacts } from '../data/service-data.ts'
import type { Policy } from '../language/policy.ts'
import { actionRules, compilePattern, matchText } from '../pattern/pattern.ts'
import { matchSet } from '../pattern/pattern-set.ts'
import type { NeededAccess } from './observed.ts'

/** A policy document as it is written. */
export type PolicyDocument = {
  readonly Version: '2012-10-17'
  readonly Statement: readonly {
    readonly Effect: 'Allow'
    readonly Action: readonly string[]
    readonly Resource: readonly string[]
    readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>
  }[]
}

/**
 * The smallest policy that allows what is needed, and nothing else. Actions that are needed on the same
 * resources share a statement, so each pair of action and resource in it is needed: without any one
 * statement, action or resource a needed call would be denied.
 *
 * An action that cannot be limited to a resource gets `*`. `iam:PassRole` is only given together with the
 * service that the role was passed to, when one is stated.
 */
export function leastPrivilege(
  needed: readonly NeededAccess[],
  passedTo: string | undefined = undefined,
): PolicyDocument {
  const byAction = new Map<string, Set<string>>()
  for (const { action, resource } of needed) {
    const fact = actionFact(action)
    const name = fact?.name ?? action
    const limited = fact === undefined || fact.resources.length > 0
    byAction.set(name, (byAction.get(name) ?? new Set()).add(limited ? resource : '*'))
  }
  const byResources = new Map<string, { actions: string[]; resources: readonly string[] }>()
  for (const [action, set] of [...byAction].sort(([a], [b]) => byCode(a, b))) {
    // What `*` grants, another resource adds nothing to.
    const resources = set.has('*') ? ['*'] : minimal([...set])
    const key = JSON.stringify([resources, action === 'iam:PassRole'])
    const group = byResources.get(key) ?? { actions: [], resources }
    group.actions.push(action)
    byResources.set(key, group)
  }
  return {
    Version: '2012-10-17',
    Statement: [...byResources.values()].map(({ actions, resources }) => ({
      Effect: 'Allow',
      Action: actions,
      Resource: resources,
      ...(passedTo !== undefined && actions.includes('iam:PassRole')
        ? { Condition: { StringEquals: { 'iam:PassedToService': passedTo } } }
        : {}),
    })),
  }
}

/** Resources without those that another one, with a wildcard, covers; of two that are the same the first stays. */
function minimal(resources: readonly string[]): readonly string[] {
  const rules = { wildcards: true, variables: false, foldCase: false }
  const covers = (wide: string, narrow: string) => matchText(compilePattern(wide, rules), narrow) === true
  const sorted = [...resources].sort(byCode)
  return sorted.filter(
    (one, index) =>
      !sorted.some(
        (other, position) =>
          position !== index && covers(other, one) && (position < index || !covers(one, other)),
      ),
  )
}

function byCode(left: string, right: string): number {
  return left < right ? -1 : Number(left > right)
}

/** Actions that a policy allows by name and that were not needed, of the services that are loaded. */
export function unusedActions(policy: Policy, needed: readonly NeededAccess[]): readonly string[] {
  const used = new Set(needed.map(({ action }) => action.toLowerCase()))
  const unused = new Set<string>()
  for (const { effect, action } of policy.statements) {
    if (effect !== 'Allow' || action.negated) continue
    const prefixes = action.patterns.map(({ pattern }) => pattern.text.toLowerCase().split(':')[0] ?? '')
    for (const prefix of new Set(prefixes)) {
      for (const { name } of serviceFacts(prefix)?.actions.values() ?? []) {
        const granted = matchSet(action, compilePattern(name, actionRules)) === true
        if (granted && !used.has(name.toLowerCase())) unused.add(name)
      }
    }
  }
  return [...unused].sort(byCode)
}
