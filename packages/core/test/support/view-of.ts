import { buildGraph, relationRules } from '../../src/relations/index.ts'
import { readCloudFormation } from '../../src/sources/index.ts'
import { ResourceView } from '../../src/view/index.ts'
import { World } from '../../src/workload/index.ts'

/** One resource of a template, seen as controls see it; `resources` is the text under `Resources:`. */
export function viewOf(resources: string, address: string): ResourceView {
  const text = `Parameters: { P: { Type: String }, Hidden: { Type: String, NoEcho: true } }\nResources:\n${resources}`
  const files = { paths: () => ['t.yaml'], read: () => text }
  const { units } = readCloudFormation(files, 't.yaml', {})
  const graph = buildGraph(units, relationRules)
  const resource = graph.resource(`t.yaml#${address}`)
  if (resource === undefined) throw new Error(`no resource ${address}`)
  return new ResourceView(resource, new World(), graph)
}
