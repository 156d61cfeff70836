import type { SourceLocation, Value } from '../../workload/index.ts'
import { type Part, valueOfParts } from './text.ts'

/** The parts of a text between its commas, each a value of its own. A hole counts as one that has none. */
export function splitAtCommas(parts: readonly Part[], at: SourceLocation): readonly Value[] {
  const items: Part[][] = [[]]
  for (const part of parts) {
    const [first = '', ...rest] = typeof part === 'string' ? part.split(',') : [part]
    items.at(-1)?.push(first)
    for (const piece of rest) items.push([piece])
  }
  return items.map((item) => valueOfParts(item.map(trimmed), at, []))
}

const trimmed = (part: Part): Part => (typeof part === 'string' ? part.trim() : part)
