import type { MapValue, SourceLocation, Value } from '../../../workload/index.ts'

/**
 * The map with a value added at a path; a last segment that ends with `[]` adds an item to a list. What is
 * already there is kept: maps are joined, lists are put one after the other, another value gives way.
 */
export function addAt(
  map: MapValue,
  path: readonly string[],
  value: Value,
  key: SourceLocation | undefined,
): MapValue {
  const [segment, ...rest] = path
  if (segment === undefined || (value.kind === 'absent' && rest.length > 0)) return map
  const isItem = segment.endsWith('[]')
  const name = isItem ? segment.slice(0, -2) : segment
  const before = map.entries.get(name)
  const inner = rest.length === 0 ? value : addAt(emptyAt(value), rest, value, key)
  const added: Value = isItem ? { kind: 'list', items: [inner], ...(inner.at && { at: inner.at }) } : inner
  const entries = new Map(map.entries).set(name, before === undefined ? added : join(before, added))
  if (key === undefined || rest.length > 0) return { ...map, entries }
  return { ...map, entries, keys: new Map(map.keys).set(name, key) }
}

function emptyAt(value: Value): MapValue {
  return { kind: 'map', entries: new Map(), ...(value.at && { at: value.at }) }
}

/** Two values of one property, the second from a later resource. */
export function join(first: Value, second: Value): Value {
  if (second.kind === 'absent') return first
  if (first.kind === 'map' && second.kind === 'map') return joinMaps(first, second)
  if (first.kind === 'list' && second.kind === 'list') {
    return { ...first, items: [...first.items, ...second.items] }
  }
  return second
}

/** Two maps made one; see {@link join}. */
export function joinMaps(first: MapValue, second: MapValue): MapValue {
  const entries = new Map(first.entries)
  for (const [name, value] of second.entries) {
    const before = entries.get(name)
    entries.set(name, before === undefined ? value : join(before, value))
  }
  const keys = new Map([...(first.keys ?? []), ...(second.keys ?? [])])
  return { ...first, entries, ...(keys.size > 0 && { keys }) }
}
