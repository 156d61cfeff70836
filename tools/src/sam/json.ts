/** Plain data as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
/** A map of plain data. */
export type JsonMap = { readonly [key: string]: Json }

/** Whether data is a map. */
export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !isList(value)
}

/** Whether data is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** The map under a key, or an empty one. */
export function mapAt(value: Json | undefined, key: string): JsonMap {
  const found = isMap(value) ? value[key] : undefined
  return isMap(found) ? found : {}
}

/** The map with its values changed; those that become undefined are left out. */
export function mapValues(map: JsonMap, change: (value: Json, key: string) => Json | undefined): JsonMap {
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) => {
      const changed = change(value, key)
      return changed === undefined ? [] : [[key, changed]]
    }),
  )
}

/** Data as a text: a text as it is, anything else as JSON. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
