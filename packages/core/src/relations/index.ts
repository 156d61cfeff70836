export type { CompanionSearch, Edge, Graph } from './graph.ts'
export { buildGraph } from './graph.ts'
export type { Target } from './resolve.ts'
export type { AssetRole, ReferenceForm, RelationRule } from './rule.ts'
