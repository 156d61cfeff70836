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
  const [step = '', ...rest] = path.split('.')
  const name = step.replace('[]', '')
  const at = `${address}.${name}`
  const held = map.entries.get(name)
  const value = rest.length === 0 ? unresolved(at, reason, settle) : held && inside(held, at)
  return value === undefined ? map : { ...map, entries: new Map([...map.entries, [name, value]]) }

  function inside(value: Value, from: string): Value {
    if (value.kind === 'map') return place(value, { path: rest.join('.'), reason, settle }, from)
    if (value.kind !== 'list' || !step.endsWith('[]')) return value
    return { ...value, items: value.items.map((item, index) => inside(item, `${from}[${index}]`)) }
  }
}

function unresolved(id: string, reason: UnknownProperty['reason'], settle: string): UnresolvedValue {
  return { kind: 'unresolved', symbol: { id }, reason, settle }
}
