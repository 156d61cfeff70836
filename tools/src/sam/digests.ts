import { isMap, type Json, type JsonMap, mapAt } from './json.ts'

const ending = /^(.*[A-Za-z].*?)[0-9a-f]{10}$/

/** Ids that end in a digest, with what they are without it, as long as that is free. */
function renamings(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(names)
  const renamed = new Map<string, string>()
  for (const name of names) {
    const base = ending.exec(name)?.[1]
    if (base === undefined || taken.has(base)) continue
    taken.add(base)
    renamed.set(name, base)
  }
  return renamed
}

function rename(text: string, renamed: ReadonlyMap<string, string>): string {
  return text.replaceAll(/[A-Za-z0-9]+/g, (word) => renamed.get(word) ?? word)
}

/** The template with digests cut off logical ids and condition names, wherever they are named. */
export function withoutDigests(template: JsonMap): JsonMap {
  const names = [...Object.keys(mapAt(template, 'Resources')), ...Object.keys(mapAt(template, 'Conditions'))]
  const renamed = renamings(names)
  if (renamed.size === 0) return template
  const walk = (value: Json): Json => {
    if (typeof value === 'string') return rename(value, renamed)
    if (!isMap(value)) return Array.isArray(value) ? value.map(walk) : value
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [renamed.get(key) ?? key, walk(item)]),
    )
  }
  const result = walk(template)
  return isMap(result) ? result : template
}
