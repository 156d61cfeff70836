import type { SourceLocation } from '../../workload/index.ts'
import type { Entry, MapNode, Node } from '../document/index.ts'
import { type Drafts, makeEntry, makeMap } from './draft.ts'

/** The map with entries added or replaced; without a map, a new one. A draft that is undefined changes nothing. */
export function withEntries(map: MapNode | undefined, drafts: Drafts, at: SourceLocation): MapNode {
  if (map === undefined) return makeMap(drafts, at)
  const entries = new Map<string, Entry>(map.entries)
  for (const [key, draft] of Object.entries(drafts)) {
    if (draft === undefined) continue
    const made = makeEntry(key, draft, at)
    // What replaces something written stands at its key.
    entries.set(key, { ...made, keyAt: map.entries.get(key)?.keyAt ?? made.keyAt })
  }
  return { ...map, entries }
}

/** The map without some keys. */
export function withoutEntries(map: MapNode, keys: readonly string[]): MapNode {
  return { ...map, entries: new Map([...map.entries].filter(([key]) => !keys.includes(key))) }
}

/** The map with every value put through `change`. */
export function mapValues(map: MapNode, change: (value: Node, key: string) => Node): MapNode {
  const entries = new Map<string, Entry>()
  for (const entry of map.entries.values()) {
    entries.set(entry.key, { ...entry, value: change(entry.value, entry.key) })
  }
  return { ...map, entries }
}
