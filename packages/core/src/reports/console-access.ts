import { data } from '@parapet/iam'
import type { Access, AccessAnswer, AccessHit } from '../access/index.ts'
import { pathAccess } from '../paths/index.ts'
import type { Graph } from '../relations/index.ts'
import type { Relevance } from '../scan/index.ts'
import { groupBy } from '../workload/group-by.ts'
import { byText, type Resource } from '../workload/index.ts'
import type { ConsoleAccess, ConsoleGrant } from './console-types.ts'
import type { Masked } from './masked.ts'

/** At most so many resources are asked about, and so many rows told: beyond them nobody reads. */
const RESOURCES = 200
const GRANTS = 1500
/** So many actions are named before the rest is counted. */
const ACTIONS = 8

/** Who can do what to each AI resource and to the data of models, by what is taken for granted in attack paths. */
export function consoleAccess(
  graph: Graph,
  relevance: ReadonlyMap<string, Relevance>,
  masked: Masked,
  access: Access = pathAccess(graph),
): ConsoleAccess {
  const resources = graph.units.flatMap((unit) =>
    unit.resources.filter((one) => isAsked(one, graph, relevance)),
  )
  const grants = resources.slice(0, RESOURCES).flatMap((resource) => grantsOn(resource, access, masked))
  return { grants: grants.slice(0, GRANTS) }
}

function isAsked({ id }: Resource, graph: Graph, relevance: ReadonlyMap<string, Relevance>): boolean {
  return relevance.get(id)?.kind === 'ai-resource' || graph.assetsOf(id).size > 0
}

/** Those that read, change or share; lists and tags say little of a resource. */
function isTelling(action: string): boolean {
  const levels = data.actionFact(action)?.access ?? []
  return levels.some((level) => level === 'read' || level === 'write' || level === 'permissions-management')
}

type Hit = AccessHit & { readonly action: string }

function grantsOn({ id }: Resource, access: Access, masked: Masked): readonly ConsoleGrant[] {
  const actions = access.actionsOn(id).filter(isTelling)
  const hits = actions.flatMap((action) => access.whoCan(action, id).map((hit) => ({ ...hit, action })))
  const byPrincipal = groupBy(hits, ({ principal }) => principal.id)
  const grants = [...byPrincipal.values()].flatMap((own) => grantsOf(own, id, actions.length, access, masked))
  return grants.sort((a, b) => Number(b.external) - Number(a.external) || byText(a.principal, b.principal))
}

/** A row for each answer that a principal gets, with all actions that get it. */
function grantsOf(
  hits: readonly Hit[],
  resource: string,
  all: number,
  access: Access,
  masked: Masked,
): readonly ConsoleGrant[] {
  const answers = hits.map((hit) => ({ hit, given: access.decide(hit.principal.id, hit.action, resource) }))
  const possible = answers.filter(({ given }) => given.answer !== 'denied')
  const alike = groupBy(possible, ({ given }) => JSON.stringify([given.answer, given.conditions]))
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined || first.given.answer === 'denied') return []
    const { principal } = first.hit
    const actions = group.map(({ hit }) => hit.action)
    const [condition] = first.given.conditions
    return [
      {
        principal: principal.id,
        external: principal.external,
        resource,
        actions: shortened(actions, all),
        decision: first.given.answer,
        ...(condition !== undefined && { condition: masked.prose(condition) }),
        evidence: evidenceOf(
          group.flatMap(({ given }) => given.statements),
          masked,
        ),
      },
    ]
  })
}

function shortened(actions: readonly string[], all: number): readonly string[] {
  const [first = ''] = actions
  if (actions.length === all && all > 1) return [`${first.split(':')[0]}:*`]
  const rest = actions.length - ACTIONS
  return rest > 1 ? [...actions.slice(0, ACTIONS), `and ${rest} more`] : actions
}

/** Each statement once. */
function evidenceOf(statements: AccessAnswer['statements'], masked: Masked): ConsoleGrant['evidence'] {
  const distinct = new Map(
    statements.map((statement) => [`${statement.resource} ${statement.path}`, statement]),
  )
  return [...distinct.values()].slice(0, 3).map(({ resource, path, at, sentence }) => ({
    message: masked.prose(sentence),
    resource,
    path,
    ...(at && { at }),
  }))
}
