import type { Value } from '../../../workload/index.ts'
import { assuming } from '../../values/make-value.ts'
import { numberOf } from '../functions/call.ts'
import type { Expression } from '../hcl/expression.ts'

/**
 * A value as the type of a variable makes it: words of the right kind, and `optional` attributes of objects with
 * their defaults.
 *
 * https://developer.hashicorp.com/terraform/language/expressions/type-constraints
 */
export function convert(value: Value, type: Expression, evaluate: (expression: Expression) => Value): Value {
  if (value.kind === 'choice') {
    return {
      ...value,
      then: convert(value.then, type, evaluate),
      else: convert(value.else, type, evaluate),
    }
  }
  if (type.kind === 'variable') return word(value, type.name)
  if (type.kind !== 'call') return value
  const [inner] = type.arguments
  if (inner === undefined) return value
  switch (type.name) {
    case 'list':
    case 'set':
      if (value.kind !== 'list') return value
      return { ...value, items: value.items.map((item) => convert(item, inner, evaluate)) }
    case 'map':
      return eachEntry(value, inner, evaluate)
    case 'object':
      return object(value, inner, evaluate)
    case 'optional':
      return convert(value, inner, evaluate)
    default:
      return value
  }
}

function word(value: Value, type: string): Value {
  if (value.kind !== 'scalar') return value
  const text = String(value.value)
  if (type === 'string' && typeof value.value !== 'string') return { ...value, value: text }
  if (type === 'bool' && (text === 'true' || text === 'false')) return { ...value, value: text === 'true' }
  const number = type === 'number' ? numberOf(value) : undefined
  return number === undefined ? value : { ...value, value: number }
}

function eachEntry(value: Value, type: Expression, evaluate: (expression: Expression) => Value): Value {
  if (value.kind !== 'map') return value
  const entries = [...value.entries].map(([key, item]): [string, Value] => [
    key,
    convert(item, type, evaluate),
  ])
  return { ...value, entries: new Map(entries) }
}

function object(value: Value, shape: Expression, evaluate: (expression: Expression) => Value): Value {
  if (value.kind !== 'map' || shape.kind !== 'object') return value
  const entries = new Map(value.entries)
  for (const { key, value: type } of shape.entries) {
    const name = key.kind === 'literal' ? String(key.value) : ''
    const given = entries.get(name)
    if (given !== undefined && given.kind !== 'absent') entries.set(name, convert(given, type, evaluate))
    else entries.set(name, fallback(type, evaluate, given ?? { kind: 'absent', at: key.at }))
  }
  return { ...value, entries }
}

function fallback(type: Expression, evaluate: (expression: Expression) => Value, nothing: Value): Value {
  if (type.kind !== 'call' || type.name !== 'optional') return nothing
  const [inner, otherwise] = type.arguments
  if (inner === undefined || otherwise === undefined) return nothing
  return convert(evaluate(otherwise), inner, evaluate)
}

/** A default as text, for telling what a value rests on. */
export function shortText(value: Value): string {
  switch (value.kind) {
    case 'scalar':
      return String(value.value)
    case 'absent':
      return 'null'
    case 'list':
      return value.items.length === 0 ? '[]' : `a list of ${value.items.length}`
    case 'map':
      return value.entries.size === 0 ? '{}' : `a map of ${value.entries.size}`
    case 'text':
    case 'choice':
    case 'unresolved':
      return 'an expression'
  }
}

/** A value that rests on the default of a variable. */
export function byDefault(value: Value, symbol: string): Value {
  return assuming(value, [{ symbol, value: shortText(value) }])
}
