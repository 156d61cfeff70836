import type { Value } from '../../workload/index.ts'

/** What of a path is there: the path as far as it leads, what is left of it, and the value there. */
export type Standing = {
  readonly parent: readonly string[]
  readonly rest: readonly string[]
  readonly there: Value | undefined
}

/** Follows a path of keys and indices through a value. */
export function standing(value: Value, path: readonly string[]): Standing {
  let there: Value = value
  for (const [index, segment] of path.entries()) {
    const next = below(there, segment)
    if (next === undefined || next.kind === 'absent')
      return { parent: path.slice(0, index), rest: path.slice(index), there }
    there = next
  }
  return { parent: path, rest: [], there }
}

function below(value: Value, segment: string): Value | undefined {
  if (value.kind === 'list') return value.items[Number(segment)]
  return value.kind === 'map' ? value.entries.get(segment) : undefined
}
