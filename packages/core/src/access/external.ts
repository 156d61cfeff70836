import { data, namedPrincipals, type Statement } from '@parapet/iam'
import type { Resource } from '../workload/index.ts'
import type { AccessAnswer, ExternalReach, Principal } from './access.ts'
import { sourceOf } from './resource-policies.ts'
import { evidenceOf } from './sentences.ts'
import type { WorkloadAccess } from './workload-access.ts'

/** How one question is decided. */
type Decide = (principalId: string, action: string, resource: string) => AccessAnswer

/**
 * Every resource that somebody outside of the own account can reach, with the statements that let them. Services of
 * AWS are not outside; somebody whom a policy names by something that is not known may be.
 */
export function externalReach(access: WorkloadAccess, decide: Decide): readonly ExternalReach[] {
  const resources = access.graph.units.flatMap((unit) => unit.resources)
  return resources.flatMap((resource) => reachOf(resource, access, decide))
}

function reachOf(resource: Resource, access: WorkloadAccess, decide: Decide): readonly ExternalReach[] {
  const allows = (access.policiesOf(resource).merged?.statements ?? []).filter(
    ({ effect }) => effect !== 'Deny',
  )
  const named = new Map<string, Set<Statement>>()
  for (const statement of allows) {
    for (const id of idsOf(statement)) named.set(id, (named.get(id) ?? new Set()).add(statement))
  }
  const known = [...named].flatMap(([id, statements]) => {
    const { principal } = access.holder(id)
    if (!principal.external) return []
    return grouped(resource, principal, actionsOf(resource, [...statements], access), decide)
  })
  return [...known, ...allows.flatMap((statement) => unknownReach(resource, statement, access))]
}

function idsOf(statement: Statement): readonly string[] {
  return namedPrincipals(statement).flatMap(({ principal: { kind, text, account } }) => {
    if (kind === 'anyone') return ['public', 'anonymous']
    if (typeof text !== 'string' || kind === 'unknown' || kind === 'deleted') return []
    return [kind === 'account' ? (account ?? text) : text]
  })
}

/** The actions that statements speak of and that act on the resource. */
function actionsOf(
  resource: Resource,
  statements: readonly Statement[],
  access: WorkloadAccess,
): readonly string[] {
  const patterns = statements.flatMap(({ action }) =>
    action.negated ? ['*'] : action.patterns.map(({ pattern }) => pattern.text),
  )
  return actionsOn(resource, patterns, access)
}

/** The actions with such names that act on a resource or on what is in it; who takes a role uses it. */
export function actionsOn(
  resource: Resource,
  patterns: readonly string[],
  access: WorkloadAccess,
): readonly string[] {
  const types = new Set(access.formsOf(resource).flatMap((form) => form.types))
  const service = access.naming.arnOf(resource).split(':')[2] ?? ''
  return data.matchingActions(patterns).filter((action) => {
    if (resource.type === 'AWS::IAM::Role') return action.startsWith('sts:AssumeRole')
    const ofTypes = data.actionFact(action)?.resources ?? []
    return action.startsWith(`${service}:`) && ofTypes.some(({ type }) => types.has(type))
  })
}

/** One row for all actions that are answered alike. */
function grouped(
  resource: Resource,
  principal: Principal,
  actions: readonly string[],
  decide: Decide,
): readonly ExternalReach[] {
  const groups = new Map<string, { actions: string[]; answer: AccessAnswer }>()
  for (const action of actions) {
    const answer = decide(principal.id, action, resource.id)
    if (answer.answer === 'denied') continue
    const places = answer.statements.map(({ resource: holder, path }) => `${holder} ${path}`)
    const key = JSON.stringify([answer.answer, answer.conditions, answer.assumptions, places])
    const group = groups.get(key) ?? { actions: [], answer }
    group.actions.push(action)
    groups.set(key, group)
  }
  return [...groups.values()].map((group) => ({
    resource: resource.id,
    type: resource.type,
    principal,
    actions: group.actions,
    ...group.answer,
  }))
}

/** A principal that a template leaves open may be anybody. */
function unknownReach(
  resource: Resource,
  statement: Statement,
  access: WorkloadAccess,
): readonly ExternalReach[] {
  const found = sourceOf(statement)
  if (found === undefined) return []
  const open = namedPrincipals(statement).filter(({ principal: { kind, text } }) => {
    return kind !== 'service' && (kind === 'unknown' || typeof text !== 'string')
  })
  return open.map(({ principal: { text } }) => {
    const shown = access.naming.show(typeof text === 'string' ? text : text.map(partOf).join(''))
    return {
      resource: resource.id,
      type: resource.type,
      principal: { id: shown, kind: 'account', external: true },
      actions: statement.action.patterns.map(({ pattern }) => pattern.text),
      answer: 'unknown',
      conditions: [`whom \`${shown}\` names is not known`],
      assumptions: [],
      statements: [evidenceOf(statement, found.source, found.index, access.naming)],
    }
  })
}

/** A hole as its author wrote it: the unit before `#` is no use to a reader. */
function partOf(part: string | { readonly id: string }): string {
  return typeof part === 'string' ? part : `\${${part.id.slice(part.id.indexOf('#') + 1)}}`
}
