import type { Control } from '../controls/index.ts'
import { buildGraph, type Graph, relationRules } from '../relations/index.ts'
import type { Unit } from '../workload/index.ts'
import { recognize } from './recognize.ts'
import { type Relevance, spreadRelevance } from './relevance.ts'
import { type Keep, type ScanResult, scan } from './scan.ts'

/** A workload judged: the graph, what of it matters, and the findings. */
export type Assessment = ScanResult & {
  readonly graph: Graph
  readonly relevance: ReadonlyMap<string, Relevance>
}

/** Ties units together, recognizes the AI workloads in them and judges those by some controls. */
export function assess(units: readonly Unit[], controls: readonly Control[], keep: Keep = 'all'): Assessment {
  const graph = buildGraph(units, relationRules)
  const relevance = spreadRelevance(graph, recognize(graph))
  return { graph, relevance, ...scan(graph, relevance, controls, keep) }
}
