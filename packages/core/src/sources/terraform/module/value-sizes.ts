import type { Value } from '../../../workload/index.ts'

/** How many values a value consists of. Values share their parts, so each is counted once and remembered. */
export class ValueSizes {
  readonly #known = new WeakMap<Value, number>()

  of(value: Value): number {
    switch (value.kind) {
      case 'scalar':
      case 'unresolved':
      case 'absent':
        return 1
      case 'text':
        return value.parts.length
      case 'list':
      case 'map':
      case 'choice':
        return this.#ofStructure(value)
    }
  }

  #ofStructure(value: Extract<Value, { kind: 'list' | 'map' | 'choice' }>): number {
    const known = this.#known.get(value)
    if (known !== undefined) return known
    let size = 1
    for (const part of partsOf(value)) size += this.of(part)
    this.#known.set(value, size)
    return size
  }
}

function partsOf(value: Extract<Value, { kind: 'list' | 'map' | 'choice' }>): Iterable<Value> {
  if (value.kind === 'list') return value.items
  return value.kind === 'map' ? value.entries.values() : [value.then, value.else]
}
