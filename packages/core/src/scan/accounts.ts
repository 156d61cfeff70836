import { ACCOUNT } from '../controls/index.ts'
import type { Graph } from '../relations/index.ts'
import { groupBy } from '../workload/group-by.ts'
import { literalText, type Resource } from '../workload/index.ts'
import type { Relevance } from './relevance.ts'

/**
 * The accounts in which workloads run, one for each unit that holds one (or for all that are
 * deployed together), as subjects of the controls that ask
 * for account-wide services. They are no resources of the workload, and no graph knows them.
 *
 * An account stands where the first AI resource of its unit is written, else the first consumer: that is what
 * makes the question matter.
 */
export function accountsOf(graph: Graph, seeds: ReadonlyMap<string, Relevance>): readonly Resource[] {
  const makers = graph.units
    .flatMap((unit) => unit.resources)
    .filter(({ id, scope }) => isMaker(seeds.get(id)) && literalText(scope.region) !== EVERYWHERE)
  return [...groupBy(makers, ({ unit }) => graph.deploymentOf(unit)).values()].flatMap((ofUnit) => {
    const first = ofUnit.find(({ id }) => seeds.get(id)?.kind === 'ai-resource') ?? ofUnit[0]
    return first === undefined ? [] : [accountOf(first, graph.deploymentOf(first.unit))]
  })
}

/** The Region that live readings give to roles and their like; no service runs in it. */
const EVERYWHERE = 'global'

const isMaker = (relevance: Relevance | undefined): boolean =>
  relevance?.kind === 'ai-resource' || relevance?.kind === 'consumer'

function accountOf({ unit, scope, at }: Resource, deployment: string): Resource {
  return {
    id: `${deployment}#${ACCOUNT}`,
    unit,
    address: ACCOUNT,
    type: ACCOUNT,
    scope,
    names: [],
    properties: { kind: 'map', entries: new Map() },
    ...(at !== undefined && { at }),
  }
}
