import type { Resource, Value } from '../workload/index.ts'

// As deep as values nest, choices included.
const maxDepth = 400

/** What a resource says, without where: equal texts are equal resources. */
export function contentOf({ type, properties, existsWhen, attributes }: Resource): string {
  const parts = [
    type,
    valueText(properties, 0),
    JSON.stringify(existsWhen ?? ''),
    attributes && valueText(attributes, 0),
  ]
  return parts.join('\n')
}

function valueText(value: Value, depth: number): string {
  if (depth > maxDepth) return '...'
  switch (value.kind) {
    case 'scalar':
      return JSON.stringify(value.value)
    case 'list':
      return `[${value.items.map((item) => valueText(item, depth + 1)).join()}]`
    case 'map': {
      const entries = [...value.entries].map(
        ([key, entry]) => `${JSON.stringify(key)}:${valueText(entry, depth + 1)}`,
      )
      return `{${entries.sort().join()}}`
    }
    case 'text':
      return `"${value.parts.map((part) => (typeof part === 'string' ? JSON.stringify(part) : `<${part.symbol.id}>`)).join('')}"`
    case 'choice':
      return `(${JSON.stringify(value.condition)}?${valueText(value.then, depth + 1)}:${valueText(value.else, depth + 1)})`
    case 'unresolved':
      return `<${value.symbol.id}>`
    case 'absent':
      return 'absent'
  }
}
