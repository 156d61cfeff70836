import type { Graph } from '../relations/index.ts'
import { isAiType } from '../relations/index.ts'
import type { Relevance } from './relevance.ts'

/** The resources that make an AI workload by themselves. */
export function recognize(graph: Graph): ReadonlyMap<string, Relevance> {
  const seeds = new Map<string, Relevance>()
  for (const resource of graph.units.flatMap((unit) => unit.resources)) {
    if (isAiType(resource.type)) seeds.set(resource.id, { kind: 'ai-resource' })
  }
  return seeds
}
