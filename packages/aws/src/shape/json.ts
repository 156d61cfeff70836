/** A reply of an API as plain data: times are ISO texts, bytes are base64. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject
/** An object of a reply. */
export type JsonObject = { readonly [key: string]: Json }

const MAX_DEPTH = 100

/** Turns what the SDK returns into plain data, without the metadata of the call. Deeper parts than 100 go. */
export function toJson(value: unknown, depth = 0): Json {
  if (value === null || value === undefined || depth > MAX_DEPTH) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'bigint') return Number(value)
  if (value instanceof Date) return value.toISOString()
  // The SDK gives texts that hold JSON as objects that act like texts.
  if (value instanceof String) return value.toString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map((item) => toJson(item, depth + 1))
  if (typeof value !== 'object') return null
  const entries = Object.entries(value).filter(([key, item]) => key !== '$metadata' && item !== undefined)
  return Object.fromEntries(entries.map(([key, item]) => [key, toJson(item, depth + 1)]))
}

/** Whether a part of a reply is an object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a part of a reply is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** The items of a list; none for anything else. */
export function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : []
}

/**
 * The part at a path of member names joined by dots, spelled as in the reply; a number is the place in a list,
 * the empty path the whole.
 */
export function partAt(value: Json | undefined, path: string): Json | undefined {
  if (path === '') return value
  let at: Json | undefined = value
  for (const name of path.split('.')) {
    if (isList(at)) {
      at = at[Number(name)]
      continue
    }
    if (!isObject(at) || !Object.hasOwn(at, name)) return undefined
    at = at[name]
  }
  return at
}

/** The text, number or truth at a path as text, or `undefined` where there is none. */
export function textAt(value: Json | undefined, path: string): string | undefined {
  const part = partAt(value, path)
  return part === undefined || part === null || typeof part === 'object' ? undefined : String(part)
}

/** An object without the members that are not there. */
export function present(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).flatMap(([key, item]) => (item === undefined ? [] : [[key, item]])),
  )
}

/** The member of that name of each item. */
export function pluck(list: Json | undefined, member: string): readonly Json[] {
  return listOf(list).flatMap((item) => partAt(item, member) ?? [])
}
