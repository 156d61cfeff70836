import type { MapValue, ScalarValue, Value } from '../workload/index.ts'
import type { Kind } from './decode.ts'
import { schemaOf } from './schema.ts'

// Documents nest at most 200 deep, and choices may nest inside; what lies deeper is left as it is.
const maxDepth = 400

/**
 * Gives scalars the type that the schema says: where it is a boolean, `"true"` becomes true; where it is a
 * number, `"2"` becomes 2; where it is a string, true becomes `"true"`.
 *
 * Readers keep scalars by their source text, so that account ids, dates and versions stay text. Free JSON
 * (policy documents), unknown properties, and a text that does not read as the type are left alone. Branches
 * of a choice are coerced; holes are not. Values that need no change are returned as the same object.
 */
export function coerce(value: Value, type: string): Value {
  const schema = schemaOf(type)
  return schema === undefined ? value : coerceKind(value, { kind: 'object', fields: schema.fields }, 0)
}

function coerceKind(value: Value, kind: Kind, depth: number): Value {
  if (kind.kind === 'json' || depth > maxDepth) return value
  switch (value.kind) {
    case 'scalar':
      return coerceScalar(value, kind)
    case 'choice': {
      const chosen = coerceKind(value.then, kind, depth + 1)
      const other = coerceKind(value.else, kind, depth + 1)
      return chosen === value.then && other === value.else ? value : { ...value, then: chosen, else: other }
    }
    case 'list': {
      if (kind.kind !== 'list') return value
      const items = value.items.map((item) => coerceKind(item, kind.element, depth + 1))
      return items.every((item, index) => item === value.items[index]) ? value : { ...value, items }
    }
    case 'map':
      return coerceMap(value, kind, depth)
    case 'text':
    case 'unresolved':
    case 'absent':
      return value
  }
}

function coerceMap(value: MapValue, kind: Kind, depth: number): Value {
  let changed = false
  const entries = new Map<string, Value>()
  for (const [key, entry] of value.entries) {
    const type =
      kind.kind === 'map' ? kind.element : kind.kind === 'object' ? kind.fields.get(key)?.type : undefined
    const result = type === undefined ? entry : coerceKind(entry, type, depth + 1)
    changed ||= result !== entry
    entries.set(key, result)
  }
  return changed ? { ...value, entries } : value
}

function coerceScalar(scalar: ScalarValue, kind: Kind): ScalarValue {
  const value = typed(scalar.value, kind.kind)
  return value === undefined || value === scalar.value ? scalar : { ...scalar, value }
}

function typed(value: string | number | boolean, kind: Kind['kind']): string | number | boolean | undefined {
  switch (kind) {
    case 'string':
      return String(value)
    case 'boolean':
      return booleans.get(String(value))
    case 'number':
    case 'integer':
      return typeof value === 'string' ? numberOf(value, kind === 'integer') : undefined
    case 'json':
    case 'list':
    case 'map':
    case 'object':
      return undefined
  }
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
])

function numberOf(text: string, whole: boolean): number | undefined {
  if (!/^-?\d{1,15}(?:\.\d{1,15})?(?:[eE][-+]?\d{1,3})?$/.test(text)) return undefined
  const value = Number(text)
  return Number.isFinite(value) && (!whole || Number.isSafeInteger(value)) ? value : undefined
}
