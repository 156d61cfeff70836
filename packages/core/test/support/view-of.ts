import { buildGraph, type Graph, relationRules } from '../../src/relations/index.ts'
import { readWorkload } from '../../src/sources/index.ts'
import { ResourceView } from '../../src/view/index.ts'
import { World } from '../../src/workload/index.ts'
import { inMemoryFiles } from './in-memory-files.ts'

/** The graph of some templates by file name. */
export function graphOf(templates: Readonly<Record<string, string>>): Graph {
  return buildGraph(readWorkload(inMemoryFiles(templates)).units, relationRules)
}

/** A resource of the template `t.yaml` in a world of its own. */
export function viewOf(template: string, address: string, world: World = new World()): ResourceView {
  const graph = graphOf({ 't.yaml': template })
  const resource = graph.resource(`t.yaml#${address}`)
  if (resource === undefined) throw new Error(`the template has no resource ${address}`)
  return new ResourceView(resource, world, graph)
}
