import { buildGraph, type Graph, relationRules } from '../relations/index.ts'
import { ResourceView } from '../view/index.ts'
import { inEveryWorld, type Unit, type World } from '../workload/index.ts'
import { between } from './between.ts'
import type { Passes } from './endpoint-policy.ts'
import { fromInternet } from './from-internet.ts'
import { blocked, type Reach } from './reach.ts'
import { toInternet } from './to-internet.ts'
import { toService } from './to-service.ts'

/**
 * Whether packets get from here to there. Resources are named by their id; answers are found when they are
 * asked for, and kept. An id that names nothing gets `no`.
 */
export type Network = {
  /** Whether anybody on the internet gets through to a resource, and whom its door asks. */
  readonly fromInternet: (resourceId: string) => Reach
  /** Whether what a resource runs can send to anybody on the internet. */
  readonly toInternet: (resourceId: string) => Reach
  /** Whether what one resource runs gets through to another. */
  readonly between: (fromId: string, toId: string) => Reach
  /**
   * Whether what a resource runs gets to a service of AWS: `s3`, `bedrock-runtime`, `sagemaker.api`, ... `passes`
   * judges one call by the policies of endpoints; what it is asked is not kept.
   */
  readonly toService: (resourceId: string, service: string, passes?: Passes) => Reach
}

/** The network of a workload. Nothing is computed before it is asked for. */
export function networkOf(
  workload: { readonly units: readonly Unit[] },
  graph: Graph = buildGraph(workload.units, relationRules),
): Network {
  const answers = new Map<string, Reach>()
  const ask = (
    key: string,
    ids: readonly string[],
    find: (views: readonly ResourceView[]) => Reach,
  ): Reach => {
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = inWorlds(graph, ids, find)
    answers.set(key, answer)
    return answer
  }
  const one = (find: (view: ResourceView) => Reach) => (views: readonly ResourceView[]) => {
    const [view] = views
    return view === undefined ? nowhere('') : find(view)
  }
  return {
    fromInternet: (id) => ask(`in ${id}`, [id], one(fromInternet)),
    toInternet: (id) => ask(`out ${id}`, [id], one(toInternet)),
    between: (from, to) =>
      ask(`${from} to ${to}`, [from, to], ([first, second]) =>
        first === undefined || second === undefined ? nowhere(from) : between(first, second),
      ),
    toService: (id, service, passes) => {
      const find = one((view) => toService(view, service, passes))
      return passes === undefined ? ask(`${service} of ${id}`, [id], find) : inWorlds(graph, [id], find)
    },
  }
}

const nowhere = (id: string): Reach =>
  blocked({ resource: id, path: '', key: '', text: 'there is no such resource' })

/** One answer for all worlds: where they differ, it depends on a condition. */
function inWorlds(
  graph: Graph,
  ids: readonly string[],
  find: (views: readonly ResourceView[]) => Reach,
): Reach {
  const resources = ids.map((id) => graph.resource(id))
  const missing = resources.indexOf(undefined)
  if (missing !== -1) return nowhere(ids[missing] ?? '')
  const { worlds, complete } = inEveryWorld((world: World): Reach | undefined => {
    const views = resources.flatMap((resource) =>
      resource === undefined ? [] : [new ResourceView(resource, world, graph)],
    )
    return views.every((view) => view.exists) ? find(views) : undefined
  })
  const found = worlds.filter(({ result }) => result !== undefined)
  const [first] = found
  if (first?.result === undefined) return nowhere(ids[0] ?? '')
  const other = found.find(({ result }) => result?.answer !== first.result?.answer)
  if (other === undefined && complete) return first.result
  return conditional(first.result, other?.when ?? first.when)
}

function conditional(reach: Reach, when: string): Reach {
  const hop = reach.hops[0] ?? reach.blockedBy ?? reach.doubt
  const { hops } = reach
  if (hop === undefined) return { answer: 'unknown', hops }
  const doubt = { ...hop, text: `it depends on a condition: it differs when ${when}` }
  return { answer: 'unknown', hops, doubt, settle: 'give values for the parameters of the condition' }
}
