import type { Condition, Value } from '../../src/workload/index.ts'

function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'is':
      return `${condition.symbol}=${condition.value}`
    case 'opaque':
      return condition.symbol
    case 'not':
      return `!(${conditionText(condition.of)})`
    case 'and':
      return `(${condition.all.map(conditionText).join(' & ')})`
    case 'or':
      return `(${condition.any.map(conditionText).join(' | ')})`
    case 'constant':
      return String(condition.value)
  }
}

/** A value without its places, for comparing: `<id>` is unresolved, `undefined` is absent. */
export function plainOf(value: Value | undefined): unknown {
  switch (value?.kind) {
    case undefined:
    case 'absent':
      return undefined
    case 'scalar':
      return value.value
    case 'unresolved':
      return `<${value.symbol.id}>`
    case 'text':
      return value.parts.map((part) => (typeof part === 'string' ? part : `<${part.symbol.id}>`)).join('')
    case 'list':
      return value.items.map(plainOf)
    case 'map':
      return Object.fromEntries([...value.entries].map(([key, item]) => [key, plainOf(item)]))
    case 'choice':
      return { if: conditionText(value.condition), then: plainOf(value.then), else: plainOf(value.else) }
  }
}
