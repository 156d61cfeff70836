import type { MapValue, Value } from '../../workload/index.ts'
import { unresolved } from '../values/make-value.ts'

const maximumDepth = 400

/**
 * The parameters of a call as properties of a resource: what the machine fills in at run time is not known.
 *
 * With JSONPath a key that ends with `.$` is filled in; with JSONata a text in `{% %}` is.
 */
export function toProperties(value: Value, lowerCamel: boolean, depth = 0): Value {
  if (depth > maximumDepth) return value
  switch (value.kind) {
    case 'map':
      return mapProperties(value, lowerCamel, depth)
    case 'list':
      return { ...value, items: value.items.map((item) => toProperties(item, lowerCamel, depth + 1)) }
    case 'choice':
      return {
        ...value,
        then: toProperties(value.then, lowerCamel, depth + 1),
        else: toProperties(value.else, lowerCamel, depth + 1),
      }
    case 'scalar':
      return isExpression(value.value) ? atRunTime(String(value.value), value) : value
    case 'text':
      return isExpression(value.parts[0]) ? atRunTime('{% %}', value) : value
    case 'unresolved':
    case 'absent':
      return value
  }
}

function mapProperties(map: MapValue, lowerCamel: boolean, depth: number): MapValue {
  const entries = new Map<string, Value>()
  const keys = new Map([...(map.keys ?? [])].map(([key, at]) => [propertyName(key, lowerCamel), at]))
  for (const [key, value] of map.entries) {
    const filled = key.endsWith('.$')
    const path = value.kind === 'scalar' ? String(value.value) : key
    const property = filled ? atRunTime(path, value) : toProperties(value, lowerCamel, depth + 1)
    entries.set(propertyName(key, lowerCamel), property)
  }
  return { ...map, entries, keys }
}

function propertyName(key: string, lowerCamel: boolean): string {
  const name = key.endsWith('.$') ? key.slice(0, -2) : key
  return lowerCamel ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

function isExpression(text: unknown): boolean {
  return typeof text === 'string' && text.trimStart().startsWith('{%')
}

function atRunTime(expression: string, { at }: Value): Value {
  return unresolved(
    expression,
    'dynamic',
    at,
    'look at the input of the state machine: it decides this at run time',
  )
}
