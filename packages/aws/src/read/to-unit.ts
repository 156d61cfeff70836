import { byText, type Knowledge, type Resource, type Unit, type Value } from '@parapet/core'
import { inventory } from '../inventory/index.ts'
import type { Place } from './read-type.ts'
import type { LiveResource, TypeReading } from './reading.ts'
import { propertiesOf } from './to-value.ts'

/** Reads that belong to the account as a whole stand under this name of a Region. */
export const GLOBAL = 'global'

const held = new Map(inventory.map(({ type, holds = [] }) => [type, holds]))

/** An account and Region as a unit, in an order that does not depend on which reply came first. */
export function toUnit(place: Place, readings: readonly TypeReading[]): Unit {
  const id = unitId(place)
  const resources = unique(readings.flatMap((reading) => reading.resources)).map((live) =>
    toResource(live, id, place),
  )
  const knowledgeOf = new Map<string, Knowledge>(
    readings.flatMap(({ type, knowledge }) =>
      [type, ...(held.get(type) ?? [])].map((one): [string, Knowledge] => [one, knowledge]),
    ),
  )
  return {
    id,
    ...(place.region !== GLOBAL && { global: unitId({ ...place, region: GLOBAL }) }),
    source: 'aws',
    files: [],
    resources,
    exports: [],
    outputs: new Map(),
    // Types outside of the inventory are not looked for.
    knowledge: 'none',
    knowledgeOf,
  }
}

/** The name of a unit: `111122223333/eu-west-1`. */
export const unitId = ({ account, region }: Place): string => `${account}/${region}`

function toResource(live: LiveResource, unit: string, { partition, account }: Place): Resource {
  return {
    id: `${unit}#${live.address}`,
    unit,
    address: live.address,
    type: live.type,
    scope: { partition: scalar(partition), account: scalar(account), region: scalar(live.region) },
    names: live.names,
    properties: propertiesOf(live),
  }
}

const scalar = (value: string): Value => ({ kind: 'scalar', value })

/** Sorted by type and address; of two with one address, the later counts itself in its address. */
function unique(resources: readonly LiveResource[]): readonly LiveResource[] {
  const sorted = [...resources].sort(
    (left, right) => byText(left.type, right.type) || byText(left.address, right.address),
  )
  const counts = new Map<string, number>()
  return sorted.map((live) => {
    const count = (counts.get(live.address) ?? 0) + 1
    counts.set(live.address, count)
    return count === 1 ? live : { ...live, address: `${live.address}#${count}` }
  })
}
