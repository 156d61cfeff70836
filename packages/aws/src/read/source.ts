import type { CallSpec, Source } from '../inventory/entry.ts'
import { fill } from '../shape/fill.ts'
import { type Json, type JsonObject, partAt } from '../shape/json.ts'

/** The request of a call about an item, or `undefined` when the item lacks what the request needs. */
export function requestOf(spec: CallSpec, item: JsonObject): JsonObject | undefined {
  const members: [string, Json][] = Object.entries(spec.fixed ?? {})
  for (const [member, source] of Object.entries(spec.input ?? {})) {
    const value = memberFrom(source, item)
    if (value === undefined || value === null) return undefined
    members.push([member, value])
  }
  return Object.fromEntries(members)
}

function memberFrom(source: Source, item: JsonObject): Json | undefined {
  if (source.startsWith('=')) return source.slice(1)
  // A list is asked for where an API takes several names: `[trailARN]`.
  if (source.startsWith('[')) {
    const part = partAt(item, source.slice(1, -1))
    return part === undefined ? undefined : [part]
  }
  return source.includes('{') ? fill(source, item) : partAt(item, source)
}
