import type { Diagnostic, Resource } from '../../../workload/index.ts'
import type { TerraformResource } from '../resource.ts'

/** Resources in CloudFormation shape, and what could not be mapped. */
export type MappedResources = {
  readonly resources: readonly Resource[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Puts the resources of one unit into CloudFormation shape. */
export function mapResources(resources: readonly TerraformResource[], unit: string): MappedResources {
  const managed = resources.filter(({ mode }) => mode === 'managed')
  return { resources: managed.map((resource) => mapResource(resource, unit)), diagnostics: [] }
}

function mapResource(resource: TerraformResource, unit: string): Resource {
  const { address, type, scope, attributes, at, moduleCall, existsWhen, metadata } = resource
  return {
    id: `${unit}#${address}`,
    unit,
    address,
    type,
    scope,
    names: [],
    properties: attributes,
    ...(at !== undefined && { at }),
    ...(moduleCall !== undefined && { origin: { location: moduleCall } }),
    ...(existsWhen !== undefined && { existsWhen }),
    ...(metadata !== undefined && { metadata }),
  }
}
