import { jsonTextsOf, type Kind, schemaOf } from '@parapet/core'
import { isList, isObject, type Json, type JsonObject } from './json.ts'
import { parseJsonText } from './json-text.ts'

type Fields = Extract<Kind, { kind: 'object' }>['fields']

/** How a reply becomes properties. */
export type Shaping = {
  readonly type: string
  /** CloudFormation path to member, as in the inventory. */
  readonly renames: Readonly<Record<string, string>>
  /** Told the path of each member that has a property, for the test that none is lost. */
  readonly onMember?: (path: string) => void
}

/**
 * The CloudFormation properties that a reply holds: each property takes the member of its name, whatever the
 * case, or the one that a rename names. What has no property is left out.
 */
export function toProperties(reply: JsonObject, shaping: Shaping): JsonObject {
  const schema = schemaOf(shaping.type)
  if (schema === undefined) return {}
  const texts = new Set(jsonTextsOf(shaping.type))
  const shaped = object(reply, schema.fields, { ...shaping, path: '', from: '' })
  return Object.fromEntries(
    Object.entries(shaped).map(([name, value]) => [name, texts.has(name) ? parseJsonText(value) : value]),
  )
}

type Place = Shaping & { readonly path: string; readonly from: string }

function object(reply: JsonObject, fields: Fields, place: Place): JsonObject {
  const members = new Map(Object.keys(reply).map((name) => [name.toLowerCase(), name]))
  const entries: [string, Json][] = []
  for (const { name, type } of fields.values()) {
    const path = place.path === '' ? name : `${place.path}.${name}`
    const found = memberOf(reply, place.renames[path] ?? name, members)
    if (found === undefined) continue
    const from = place.from === '' ? found.path : `${place.from}.${found.path}`
    place.onMember?.(from)
    const value = shape(found.value, type, { ...place, path, from })
    if (value !== undefined) entries.push([name, value])
  }
  return Object.fromEntries(entries)
}

function memberOf(
  reply: JsonObject,
  member: string,
  members: ReadonlyMap<string, string>,
): { readonly path: string; readonly value: Json } | undefined {
  const [first = '', ...rest] = member.split('.')
  const name = members.get(first.toLowerCase())
  const value = name === undefined ? undefined : reply[name]
  if (name === undefined || value === undefined || value === null) return undefined
  if (rest.length === 0) return { path: name, value }
  if (!isObject(value)) return undefined
  const inner = new Map(Object.keys(value).map((key) => [key.toLowerCase(), key]))
  const found = memberOf(value, rest.join('.'), inner)
  return found && { path: `${name}.${found.path}`, value: found.value }
}

function shape(value: Json, kind: Kind, place: Place): Json | undefined {
  switch (kind.kind) {
    case 'json':
      return value
    case 'string':
      return isList(value) || isObject(value) ? JSON.stringify(value) : String(value)
    case 'boolean':
    case 'number':
    case 'integer':
      return isList(value) || isObject(value) ? undefined : value
    case 'object':
      return isObject(value) ? object(value, kind.fields, place) : undefined
    case 'list':
      return list(value, kind.element, place)
    case 'map':
      return map(value, kind.element, place)
  }
}

function list(value: Json, element: Kind, place: Place): Json | undefined {
  const items = isObject(value) ? pairsOf(value, element) : value
  if (!isList(items)) return undefined
  const inside = { ...place, path: `${place.path}[]` }
  return items.map((item) => shape(item, element, inside)).filter((item) => item !== undefined)
}

/** Tags come as a map from some services and as a list from others; the schema says which is meant. */
function pairsOf(value: JsonObject, element: Kind): Json | undefined {
  const isPair = element.kind === 'object' && element.fields.has('Key') && element.fields.has('Value')
  return isPair ? Object.entries(value).map(([Key, Value]) => ({ Key, Value })) : undefined
}

function map(value: Json, element: Kind, place: Place): Json | undefined {
  const inside = { ...place, path: `${place.path}.*`, from: `${place.from}.*` }
  const entries = isList(value) ? value.flatMap(entryOf) : isObject(value) ? Object.entries(value) : undefined
  if (entries === undefined) return undefined
  return Object.fromEntries(
    entries.flatMap(([key, item]) => {
      const shaped = shape(item, element, inside)
      return shaped === undefined ? [] : [[key, shaped]]
    }),
  )
}

function entryOf(pair: Json): readonly (readonly [string, Json])[] {
  if (!isObject(pair)) return []
  const { Key = pair['key'], Value = pair['value'] ?? '' } = pair
  return typeof Key === 'string' ? [[Key, Value]] : []
}
