import type { ConsoleData, ConsoleRelation } from '@parapet/core'
import type { FindingIndex } from './finding-index.ts'
import { SEVERITIES } from './order.ts'
import type { GraphNode, GraphQuery, GraphSlice } from './report-store.ts'

/** The graph of the report, with what was found at each resource. */
export class ResourceGraph {
  readonly #nodes: ReadonlyMap<string, GraphNode>
  readonly #relations: readonly ConsoleRelation[]
  readonly #tied: ReadonlyMap<string, ReadonlySet<string>>

  constructor(data: ConsoleData, index: FindingIndex) {
    this.#nodes = nodesOf(data, index)
    this.#relations = data.relations ?? []
    this.#tied = tiesOf(this.#relations)
  }

  slice({ focus, steps = 1, unit }: GraphQuery): GraphSlice {
    const near = focus === undefined ? undefined : this.#around(focus, steps)
    const nodes = [...this.#nodes.values()].filter(
      ({ resource }) => (near?.has(resource.id) ?? true) && (unit === undefined || resource.unit === unit),
    )
    const ids = new Set(nodes.map(({ resource }) => resource.id))
    return {
      nodes,
      relations: this.#relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
      total: this.#nodes.size,
    }
  }

  #around(focus: string, steps: number): ReadonlySet<string> {
    const seen = new Set([focus])
    let edge: readonly string[] = [focus]
    for (let step = 0; step < steps; step += 1) {
      edge = [...new Set(edge.flatMap((id) => [...(this.#tied.get(id) ?? [])]))].filter((id) => !seen.has(id))
      for (const id of edge) seen.add(id)
    }
    return seen
  }
}

function nodesOf(data: ConsoleData, index: FindingIndex): ReadonlyMap<string, GraphNode> {
  const tallies = new Map<string, { fail: number; unknown: number; worst: number }>()
  for (const { finding, control } of index.rows) {
    if (finding.suppressed !== undefined || finding.verdict === 'pass') continue
    const tally = tallies.get(finding.resource) ?? { fail: 0, unknown: 0, worst: SEVERITIES.length }
    tallies.set(finding.resource, tally)
    if (finding.verdict === 'unknown') tally.unknown += 1
    else {
      tally.fail += 1
      tally.worst = Math.min(tally.worst, SEVERITIES.indexOf(control.severity))
    }
  }
  return new Map(
    data.resources.map((resource) => {
      const { fail = 0, unknown = 0, worst = SEVERITIES.length } = tallies.get(resource.id) ?? {}
      const severity = SEVERITIES[worst]
      return [resource.id, { resource, fail, unknown, ...(severity !== undefined && { worst: severity }) }]
    }),
  )
}

function tiesOf(relations: readonly ConsoleRelation[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ties = new Map<string, Set<string>>()
  const tie = (from: string, to: string): void => {
    const others = ties.get(from) ?? new Set<string>()
    ties.set(from, others.add(to))
  }
  for (const { from, to } of relations) {
    tie(from, to)
    tie(to, from)
  }
  return ties
}
