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
  const nodes = new Map<string, GraphNode>(
    data.resources.map((resource) => [resource.id, { resource, fail: 0, unknown: 0 }]),
  )
  for (const { finding, control } of index.rows) {
    const node = nodes.get(finding.resource)
    if (node === undefined || finding.suppressed !== undefined || finding.verdict === 'pass') continue
    if (finding.verdict === 'unknown') nodes.set(finding.resource, { ...node, unknown: node.unknown + 1 })
    else {
      const worse =
        node.worst === undefined || SEVERITIES.indexOf(control.severity) < SEVERITIES.indexOf(node.worst)
      nodes.set(finding.resource, { ...node, fail: node.fail + 1, ...(worse && { worst: control.severity }) })
    }
  }
  return nodes
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
