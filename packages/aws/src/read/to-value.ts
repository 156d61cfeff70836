import type { MapValue, UnresolvedValue, Value } from '@parapet/core'
import { isObject, type Json, type JsonObject } from '../shape/json.ts'
import type { LiveResource, UnknownProperty } from './reading.ts'

/** The properties of a resource as values of the model, what could not be read among them as unresolved. */
export function propertiesOf({ properties, unknown, address }: LiveResource): MapValue {
  return unknown.reduce((map, property) => place(map, property, address), toMap(properties))
}

function toMap(object: JsonObject): MapValue {
  return {
    kind: 'map',
    entries: new Map(Object.entries(object).map(([key, value]) => [key, toValue(value)])),
  }
}

function toValue(json: Json): Value {
  if (json === null) return { kind: 'absent' }
  if (typeof json !== 'object') return { kind: 'scalar', value: json }
  return isObject(json) ? toMap(json) : { kind: 'list', items: json.map(toValue) }
}

/** Puts an unresolved value at a path, where what holds it is there. */
function place(map: MapValue, { path, reason, settle }: UnknownProperty, address: string): MapValue {
  const [name = '', ...rest] = path.split('.')
  const entries = new Map(map.entries)
  if (rest.length === 0) {
    const value: UnresolvedValue = {
      kind: 'unresolved',
      symbol: { id: `${address}.${path}` },
      reason,
      settle,
    }
    entries.set(name, value)
    return { ...map, entries }
  }
  const inner = map.entries.get(name)
  if (inner?.kind !== 'map') return map
  entries.set(name, place(inner, { path: rest.join('.'), reason, settle }, `${address}.${name}`))
  return { ...map, entries }
}
