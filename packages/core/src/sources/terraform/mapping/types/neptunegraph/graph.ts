import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_neptunegraph_graph',
  to: 'AWS::NeptuneGraph::Graph',
  ignores: { graph_name_prefix: 'the name is made up at deployment' },
}
