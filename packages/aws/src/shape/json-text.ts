import { type Json, toJson } from './json.ts'

// A linear scan before the parser: deep documents end the process inside of it.
const MAX_NESTING = 200

/** Reads a text that holds JSON; IAM sends it percent-encoded. Anything else is returned as it is. */
export function parseJsonText(value: Json): Json {
  if (typeof value !== 'string') return value
  const text = value.trimStart().startsWith('%') ? decoded(value) : value
  if (!/^\s*[[{]/.test(text) || nesting(text) > MAX_NESTING) return value
  try {
    const parsed: unknown = JSON.parse(text)
    return toJson(parsed)
  } catch {
    return value
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The deepest nesting that the brackets of a text can make, those in strings counted too. */
function nesting(text: string): number {
  let depth = 0
  let deepest = 0
  for (const character of text) {
    if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    if (depth > deepest) deepest = depth
  }
  return deepest
}
