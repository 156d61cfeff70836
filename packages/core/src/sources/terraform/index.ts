export { type MappedResources, mapResources } from './mapping/index.ts'
export type { TerraformResource } from './resource.ts'
