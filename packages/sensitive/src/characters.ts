/** A set of ASCII characters, one cell per code; anything beyond ASCII is outside. */
export type CharacterSet = Uint8Array

/** Builds a set from ranges (`A-Z`, three characters) and single characters. */
export function characterSet(...parts: readonly string[]): CharacterSet {
  const set = new Uint8Array(128)
  for (const part of parts) {
    const isRange = part.length === 3 && part.charAt(1) === '-'
    if (isRange) set.fill(1, part.charCodeAt(0), part.charCodeAt(2) + 1)
    else for (const character of part) set[character.charCodeAt(0)] = 1
  }
  return set
}

export const alphanumeric: CharacterSet = characterSet('A-Z', 'a-z', '0-9')
export const word: CharacterSet = characterSet('A-Z', 'a-z', '0-9', '_')
export const hexadecimal: CharacterSet = characterSet('a-f', 'A-F', '0-9')
export const base64: CharacterSet = characterSet('A-Z', 'a-z', '0-9', '+/')
export const base64Padded: CharacterSet = characterSet('A-Z', 'a-z', '0-9', '+/=')
export const base64Url: CharacterSet = characterSet('A-Z', 'a-z', '0-9', '-_')

// Letters, digits and the mask itself: a token never starts or ends beside one of them.
// Invariant: masking a neighbor changes no boundary, because `*` counts like the letter it replaced.
const inner = characterSet('A-Z', 'a-z', '0-9', '*')

export function isIn(set: CharacterSet, text: string, index: number): boolean {
  return set[text.charCodeAt(index)] === 1
}

/** True when a token may start or end between `index` and its outer neighbor, given the neighbor's index. */
export function isBoundary(text: string, neighbor: number): boolean {
  return !isIn(inner, text, neighbor)
}

/** The end of the run of `set` that starts at `start`. */
export function runEnd(text: string, set: CharacterSet, start: number): number {
  let end = start
  while (isIn(set, text, end)) end += 1
  return end
}

/** The start of the run of `set` that ends before `end`, looking back at most `limit` characters. */
export function runStart(text: string, set: CharacterSet, end: number, limit: number): number {
  const lowest = Math.max(0, end - limit)
  let start = end
  while (start > lowest && isIn(set, text, start - 1)) start -= 1
  return start
}

/** Lower-cases so that every offset stays: `İ` is the one character that grows, and it is taken for an `I`. */
export function lowerInPlace(text: string): string {
  return text.replaceAll('İ', 'I').toLowerCase()
}
