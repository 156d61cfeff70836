import type { ListValue, MapValue, UnresolvedPart, Value } from '../../workload/index.ts'
import { textParts } from '../../workload/index.ts'
import { assuming } from './make-value.ts'
import { valueOfParts } from './text.ts'

/** Puts values in the place of what is not known, at every depth; values without any are kept as they are. */
export class PartReplacer {
  readonly #replacement: (part: UnresolvedPart) => Value | undefined

  constructor(replacement: (part: UnresolvedPart) => Value | undefined) {
    this.#replacement = replacement
  }

  value(value: Value): Value {
    switch (value.kind) {
      case 'scalar':
      case 'absent':
        return value
      case 'unresolved':
        return this.#whole(value)
      case 'text':
        return this.#text(value)
      case 'list':
        return this.#list(value)
      case 'map':
        return this.map(value)
      case 'choice': {
        const then = this.value(value.then)
        const otherwise = this.value(value.else)
        const same = then === value.then && otherwise === value.else
        return same ? value : { ...value, then, else: otherwise }
      }
    }
  }

  #list(value: ListValue): ListValue {
    let items: Value[] | undefined
    for (const [index, item] of value.items.entries()) {
      const linked = this.value(item)
      if (linked === item) continue
      items ??= [...value.items]
      items[index] = linked
    }
    return items === undefined ? value : { ...value, items }
  }

  map(value: MapValue): MapValue {
    let entries: Map<string, Value> | undefined
    for (const [key, item] of value.entries) {
      const linked = this.value(item)
      if (linked === item) continue
      entries ??= new Map(value.entries)
      entries.set(key, linked)
    }
    return entries === undefined ? value : { ...value, entries }
  }

  #whole(value: Extract<Value, { kind: 'unresolved' }>): Value {
    const found = this.#replacement(value)
    if (found === undefined) return value
    const placed = assuming(found, value.assumes)
    return value.at === undefined ? placed : { ...placed, at: value.at }
  }

  #text(value: Extract<Value, { kind: 'text' }>): Value {
    const from: Value[] = [value]
    let changed = false
    const parts = value.parts.flatMap((part) => {
      const found = typeof part === 'string' ? undefined : this.#replacement(part)
      if (typeof part === 'string' || found === undefined) return [part]
      changed = true
      from.push(found)
      return textParts(found) ?? [part]
    })
    return changed && value.at !== undefined ? valueOfParts(parts, value.at, from) : value
  }
}
