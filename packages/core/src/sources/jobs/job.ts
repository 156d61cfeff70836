import { coerce, schemaOf } from '../../schema/index.ts'
import type { MapValue, Resource, SourceLocation, Value } from '../../workload/index.ts'
import { unresolved } from '../values/make-value.ts'

/** What a definition says about a job that it starts. */
export type Job = {
  /** The state or step, which names the resource below its owner. */
  readonly name: string
  readonly type: string
  /** The parameters of the call as properties; absent where the definition leaves them to the run. */
  readonly properties?: Value
  readonly at?: SourceLocation
  /** What tells the parameters where the definition does not. */
  readonly settle: string
}

/** A job as a resource of the type named after its Create call, at `<owner>/<name>`. */
export function jobResource(owner: Resource, job: Job): Resource {
  const address = `${owner.address}/${job.name}`
  const { unit, scope, origin, existsWhen, metadata } = owner
  const at = job.at ?? owner.at
  return {
    id: `${unit}#${address}`,
    unit,
    address,
    type: job.type,
    scope,
    names: [],
    properties: propertiesOf(job),
    ...(at && { at }),
    ...(origin && { origin }),
    ...(existsWhen && { existsWhen }),
    ...(metadata && { metadata }),
  }
}

function propertiesOf(job: Job): MapValue {
  const properties = job.properties === undefined ? undefined : coerce(job.properties, job.type)
  return properties?.kind === 'map' ? properties : unknownProperties(job)
}

/** Arguments that are one expression, or the input as it comes: nothing is known, nothing is absent. */
function unknownProperties({ name, type, at, settle }: Job): MapValue {
  const names = [...(schemaOf(type)?.fields.keys() ?? [])]
  const entries = names.map(
    (property) => [property, unresolved(`${name}.${property}`, 'dynamic', at, settle)] as const,
  )
  return { kind: 'map', entries: new Map(entries), ...(at && { at }) }
}
