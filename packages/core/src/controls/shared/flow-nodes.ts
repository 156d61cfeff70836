import type { PropertyView, ResourceView } from '../../view/index.ts'

/** Loops stand in loops no deeper than this; AWS allows far less. */
const maximumLoops = 8

/** The nodes of a flow, those inside loops included. */
export function flowNodes(flow: ResourceView): readonly PropertyView[] {
  return nodesOf(flow.at('Definition'), maximumLoops)
}

function nodesOf(definition: PropertyView, loops: number): readonly PropertyView[] {
  if (loops === 0) return []
  return definition.at('Nodes').items.flatMap((node) => {
    const inner = node.at('Configuration.Loop.Definition')
    return inner.present === true ? [node, ...nodesOf(inner, loops - 1)] : [node]
  })
}
