import { identifierOf, propertyOf } from '../schema/index.ts'
import type { Resource, Unit, Value } from '../workload/index.ts'
import { canonicalText } from '../workload/index.ts'
import { deploymentsOf } from './deployments.ts'

/** Types whose name property is not their identifier in the specification. */
const NAME_PROPERTIES: Readonly<Record<string, string>> = {
  'AWS::EC2::SecurityGroup': 'GroupName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::KMS::Alias': 'AliasName',
  'AWS::Lambda::Function': 'FunctionName',
}

/** Finds resources by address and by the names that texts may use for them. */
export type NameIndex = {
  readonly byAddress: (unit: string, address: string) => Resource | undefined
  /**
   * By physical name within a unit, else within those deployed with it, else by a name that one resource of
   * all units has.
   */
  readonly byName: (unit: string, type: string, name: string) => Resource | undefined
}

/** Indexes units; equal names of two resources of one type within a unit name neither. */
export function indexNames(units: readonly Unit[]): NameIndex {
  const addresses = new Map<string, Resource>()
  const local = new Map<string, Resource | undefined>()
  const together = new Map<string, Resource | undefined>()
  const everywhere = new Map<string, Resource | undefined>()
  const deploymentOf = deploymentsOf(units)
  for (const { resources } of units) {
    for (const resource of resources) {
      addresses.set(`${resource.unit}#${resource.address}`, resource)
      for (const name of namesOf(resource)) {
        addOnce(local, `${resource.unit}#${resource.type}#${name}`, resource)
        if (!hasOwnHoles(name))
          addOnce(together, `${deploymentOf(resource.unit)}#${resource.type}#${name}`, resource)
        // A name with holes means something only within its unit.
        if (!name.includes('${')) addOnce(everywhere, `${resource.type}#${name}`, resource)
      }
    }
  }
  return {
    byAddress: (unit, address) => addresses.get(`${unit}#${address}`),
    byName: (unit, type, name) =>
      local.get(`${unit}#${type}#${name}`) ??
      together.get(`${deploymentOf(unit)}#${type}#${name}`) ??
      everywhere.get(`${type}#${name}`),
  }
}

/** Whether a name has a hole that means something else in each template: a parameter, and no account or Region. */
function hasOwnHoles(name: string): boolean {
  const rest = SHARED.reduce((text, symbol) => text.replaceAll(`\${${symbol}}`, ''), name)
  return rest.includes('${')
}

/** What is the same for all that is deployed to one account and Region. */
const SHARED = ['AWS::AccountId', 'AWS::Region', 'AWS::Partition', 'AWS::URLSuffix'] as const

function addOnce(index: Map<string, Resource | undefined>, key: string, resource: Resource): void {
  index.set(key, index.has(key) ? undefined : resource)
}

function namesOf(resource: Resource): readonly string[] {
  const property = nameProperty(resource.type)
  const value = property === undefined ? undefined : resource.properties.entries.get(property)
  const name = value === undefined ? undefined : nameOf(value)
  return name === undefined ? resource.names : [...new Set([name, ...resource.names])]
}

function nameOf(value: Value): string | undefined {
  return value.kind === 'scalar' || value.kind === 'text' || value.kind === 'unresolved'
    ? canonicalText(value)
    : undefined
}

function nameProperty(type: string): string | undefined {
  const known = NAME_PROPERTIES[type]
  if (known !== undefined) return known
  const [identifier, ...others] = identifierOf(type)
  if (identifier === undefined || others.length > 0) return undefined
  return propertyOf(type, identifier) === undefined ? undefined : identifier
}
