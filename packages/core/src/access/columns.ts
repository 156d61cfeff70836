import { data, world } from '@parapet/iam'
import type { Resource } from '../workload/index.ts'
import { formFor, takesNoResource } from './targets.ts'
import type { WorkloadAccess } from './workload-access.ts'

/** One way in which one resource is asked about, as a matrix has it. */
export type Column = { readonly resource: Resource; readonly entry: world.ResourceEntry }

/**
 * The resources of one service. An action acts on those of few services, so that a matrix of all would be mostly
 * empty.
 */
export class ColumnGroup {
  readonly service: string
  readonly columns: Column[] = []
  readonly #access: WorkloadAccess
  readonly #first = new Map<string, number>()
  #compiled: world.CompiledWorld | undefined

  constructor(service: string, access: WorkloadAccess) {
    this.service = service
    this.#access = access
  }

  /** Adds every form of a resource. */
  add(resource: Resource, entries: readonly world.ResourceEntry[]): void {
    this.#first.set(resource.id, this.columns.length)
    for (const entry of entries) this.columns.push({ resource, entry })
  }

  /** The column for an action on a resource; `undefined` when the action takes no resource. */
  columnOf(resource: Resource, action: string): number | undefined {
    const first = this.#first.get(resource.id)
    if (first === undefined || takesNoResource(action)) return undefined
    return first + formFor(this.#access.formsOf(resource), action)
  }

  /** All principals and the resources of the group, compiled for matrices. */
  get compiled(): world.CompiledWorld {
    this.#compiled ??= world.compileWorld({
      principals: this.#access.holders.map(({ entry }) => entry),
      resources: this.columns.map(({ entry }) => entry),
      context: { keys: new Map(), others: 'unknown' },
    })
    return this.#compiled
  }
}

/** The resources of a workload by the service in their ARN. */
export function columnGroups(access: WorkloadAccess): ReadonlyMap<string, ColumnGroup> {
  const groups = new Map<string, ColumnGroup>()
  for (const { resources } of access.graph.units) {
    for (const resource of resources) {
      const forms = access.formsOf(resource)
      if (forms.length === 1 && forms[0]?.types.length === 0 && !access.policiesOf(resource).merged) continue
      const service = serviceOf(access.naming.arnOf(resource))
      const group = groups.get(service) ?? new ColumnGroup(service, access)
      groups.set(service, group)
      group.add(
        resource,
        forms.map(({ arn }) => access.entryOf(resource, arn)),
      )
    }
  }
  return groups
}

/** The services on whose resources an action acts. */
export function servicesOf(action: string): ReadonlySet<string> {
  const [prefix = ''] = action.toLowerCase().split(':')
  const types = data.serviceFacts(prefix)?.resourceTypes
  const resources = data.actionFact(action)?.resources ?? []
  return new Set([prefix, ...resources.map(({ type }) => serviceOf(types?.get(type)?.arn ?? ''))])
}

export const serviceOf = (arn: string): string => arn.split(':')[2] ?? ''
