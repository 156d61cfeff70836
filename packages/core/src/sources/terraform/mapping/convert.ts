import type { Kind } from '../../../schema/index.ts'
import type { EditValue, ListValue, MapValue, ScalarValue, Value } from '../../../workload/index.ts'
import { readEmbeddedJson } from '../../embedded/read-embedded-json.ts'
import { canonical, place as placeText } from '../../values/canonical.ts'
import { absent, unresolved } from '../../values/make-value.ts'
import { jsonText } from './json-text.ts'
import { addAt } from './merge.ts'
import { placeOf, plain } from './place.ts'
import type { TypeMapping } from './type-mapping.ts'

/** Blocks nest a dozen deep at most, and choices may nest inside; what lies deeper is left as it is. */
const maxDepth = 200

/** Puts the arguments of a resource or block into the shape of an object of the schema. */
export function convertObject(
  value: MapValue,
  kind: Kind,
  mapping: TypeMapping,
  above = '',
  depth = 0,
): MapValue {
  const result: MapValue = { kind: 'map', entries: new Map(), ...(value.at && { at: value.at }) }
  return fill(result, value, { kind, mapping, above, depth })
}

type Setting = {
  readonly kind: Kind
  readonly mapping: TypeMapping
  /** The path of the block in Terraform. */
  readonly above: string
  readonly depth: number
}

function fill(into: MapValue, from: MapValue, setting: Setting): MapValue {
  const { kind, mapping, above, depth } = setting
  let result = into
  for (const [name, value] of from.entries) {
    const place = placeOf(mapping, kind, above, name)
    if (place === undefined || place === 'ignored') continue
    const path = above === '' ? name : `${above}.${name}`
    if (place.path.length === 0) {
      for (const block of blocksOf(value)) result = fill(result, block, { ...setting, above: path })
      continue
    }
    const spelled = respelled(value, mapping.values?.[path])
    const converted = convert(spelled, { kind: place.kind, mapping, above: path, depth: depth + 1 })
    result = addAt(result, place.path, converted, from.keys?.get(name))
  }
  return result
}

/** The maps that a block stands for; a block that is not known stands for none. */
function blocksOf(value: Value): readonly MapValue[] {
  if (value.kind === 'map') return [value]
  return value.kind === 'list' ? value.items.filter((item) => item.kind === 'map') : []
}

function respelled(value: Value, spellings: Readonly<Record<string, EditValue>> | undefined): Value {
  if (spellings === undefined) return value
  if (value.kind === 'choice') {
    return { ...value, then: respelled(value.then, spellings), else: respelled(value.else, spellings) }
  }
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => respelled(item, spellings)) }
  if (value.kind !== 'scalar') return value
  const spelled = Object.hasOwn(spellings, String(value.value)) ? spellings[String(value.value)] : undefined
  return typeof spelled === 'string' || typeof spelled === 'number' || typeof spelled === 'boolean'
    ? { ...value, value: spelled }
    : value
}

function convert(value: Value, setting: Setting): Value {
  const { kind, depth } = setting
  if (depth > maxDepth) return value
  switch (value.kind) {
    case 'absent':
    case 'unresolved':
      return value
    case 'choice': {
      const next = { ...setting, depth: depth + 1 }
      return { ...value, then: convert(value.then, next), else: convert(value.else, next) }
    }
    case 'scalar':
      return convertScalar(value, setting)
    case 'text':
      return isStructure(kind) ? convertText(value, setting) : value
    case 'list':
      return convertList(value, setting)
    case 'map':
      return convertMap(value, setting)
  }
}

/** An empty text is how Terraform and its states say that nothing is written. */
function convertScalar(value: ScalarValue, setting: Setting): Value {
  if (value.value === '') return absent(value.at)
  const { kind } = setting
  if (isStructure(kind)) return convertText(value, setting)
  return kind.kind === 'json' ? (jsonOf(value) ?? value) : value
}

function isStructure({ kind }: Kind): boolean {
  return kind === 'list' || kind === 'object' || kind === 'map'
}

/** A text where a structure belongs is JSON, or the one item of a list. */
function convertText(value: Value, setting: Setting): Value {
  const json = jsonOf(value)
  if (json !== undefined) return convert(json, { ...setting, depth: setting.depth + 1 })
  return setting.kind.kind === 'list'
    ? { kind: 'list', items: [value], ...(value.at && { at: value.at }) }
    : value
}

function jsonOf(value: Value): Value | undefined {
  const head = value.kind === 'text' ? value.parts[0] : value.kind === 'scalar' ? value.value : undefined
  if (typeof head !== 'string' || !/^\s*[[{]/.test(head)) return undefined
  const read = readEmbeddedJson(value).value
  return read?.kind === 'map' || read?.kind === 'list' ? read : undefined
}

function convertList(value: ListValue, setting: Setting): Value {
  const { kind } = setting
  const next = { ...setting, depth: setting.depth + 1 }
  switch (kind.kind) {
    case 'json':
      return value
    case 'list':
      return { ...value, items: value.items.map((item) => convert(item, { ...next, kind: kind.element })) }
    case 'map':
      return keyed(value, { ...next, kind: kind.element })
    case 'object':
    case 'string':
    case 'boolean':
    case 'number':
    case 'integer':
      return only(value, next)
  }
}

/** A block that is allowed once, or a list of one where CloudFormation has one value. */
function only(value: ListValue, setting: Setting): Value {
  const items = value.items.filter((item) => item.kind !== 'absent')
  const [first] = items
  if (first === undefined) return absent(value.at)
  if (items.length === 1) return convert(first, setting)
  return unresolved(`one of ${canonical(value)}`, 'unsupported', value.at)
}

/** Blocks that say their own key become a map, which is not known when one of the keys is not. */
function keyed(value: ListValue, setting: Setting): Value {
  const entries = new Map<string, Value>()
  for (const item of value.items) {
    const [key, name] = item.kind === 'map' ? keyOf(item) : []
    if (item.kind !== 'map' || name?.kind !== 'scalar')
      return unresolved(`map at ${placeText(value.at)}`, 'unsupported', value.at)
    const rest = new Map([...item.entries].filter(([entry]) => entry !== key))
    const plainValue = rest.size === 1 ? rest.get('value') : undefined
    entries.set(String(name.value), convert(plainValue ?? { ...item, entries: rest }, setting))
  }
  return { kind: 'map', entries, ...(value.at && { at: value.at }) }
}

/** The argument that says the key of a block; a reader may have written down that another one is absent. */
function keyOf(block: MapValue): readonly [] | readonly [string, Value] {
  for (const key of ['map_block_key', 'key', 'name']) {
    const name = block.entries.get(key)
    if (name !== undefined && name.kind !== 'absent') return [key, name]
  }
  return []
}

function convertMap(value: MapValue, setting: Setting): Value {
  const { kind, mapping, above, depth } = setting
  switch (kind.kind) {
    case 'object':
      return convertObject(value, kind, mapping, above, depth + 1)
    case 'map': {
      const next = { ...setting, kind: kind.element, depth: depth + 1 }
      return {
        ...value,
        entries: new Map([...value.entries].map(([key, entry]) => [key, convert(entry, next)])),
      }
    }
    case 'list':
      return (
        pairs(value, kind.element) ??
        convert({ kind: 'list', items: [value] }, { ...setting, depth: depth + 1 })
      )
    case 'string':
      return jsonText(value) ?? value
    case 'json':
    case 'boolean':
    case 'number':
    case 'integer':
      return value
  }
}

const keyNames: ReadonlySet<string> = new Set(['key', 'name'])

/** A map where CloudFormation has a list of keys and values, such as tags. */
function pairs(value: MapValue, element: Kind): Value | undefined {
  if (element.kind !== 'object') return undefined
  const key = [...element.fields.keys()].find((field) => keyNames.has(plain(field)))
  const content = [...element.fields.keys()].find((field) => plain(field) === 'value')
  if (key === undefined || content === undefined || element.fields.size > 3) return undefined
  const items = [...value.entries].map(([name, entry]): Value => {
    const at = value.keys?.get(name) ?? entry.at
    const where = at === undefined ? {} : { at }
    return {
      kind: 'map',
      entries: new Map<string, Value>([
        [key, { kind: 'scalar', value: name, ...where }],
        [content, entry],
      ]),
      ...where,
    }
  })
  return { kind: 'list', items, ...(value.at && { at: value.at }) }
}
