import { buildGraph, type Graph, relationRules } from '../../src/relations/index.ts'
import { readWorkload } from '../../src/sources/index.ts'
import { ResourceView } from '../../src/view/index.ts'
import { World } from '../../src/workload/index.ts'
import { inMemoryFiles } from './in-memory-files.ts'

/** The graph of some templates by file name. */
export function graphOf(templates: Readonly<Record<string, string>>): Graph {
  return buildGraph(readWorkload(inMemoryFiles(templates)).units, relationRules)
}

/** A resource of a template in a world of its own, seen as controls see it. */
export function viewInTemplate(template: string, address: string): ResourceView {
  const graph = graphOf({ 't.yaml': template })
  const resource = graph.resource(`t.yaml#${address}`)
  if (resource === undefined) throw new Error(`the template has no resource ${address}`)
  return new ResourceView(resource, new World(), graph)
}

/** The same, given only the text under `Resources:`; `P` and `Hidden` are parameters without a value. */
export function viewOf(resources: string, address: string): ResourceView {
  const parameters = 'Parameters: { P: { Type: String }, Hidden: { Type: String, NoEcho: true } }'
  return viewInTemplate(`${parameters}\nResources:\n${resources}`, address)
}
