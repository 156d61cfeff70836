import { alphanumeric, isIn } from './characters.ts'

const lower = /[a-z]/
const upper = /[A-Z]/
const digit = /[0-9]/

// More characters than this tell nothing new about a value, and the cost per value stays bounded.
const sample = 256

/** Shannon entropy in bits per character, of the first 256 characters. */
export function entropy(text: string): number {
  const length = Math.min(text.length, sample)
  const counts = new Map<number, number>()
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index)
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  let bits = 0
  for (const count of counts.values()) bits -= (count / length) * Math.log2(count / length)
  return bits
}

/** How many of lower case, upper case, digits and other characters the first 256 characters hold. */
export function characterClasses(text: string): number {
  const start = text.slice(0, sample)
  const hasOther = [...start].some((character) => !isIn(alphanumeric, character, 0))
  return [lower.test(start), upper.test(start), digit.test(start), hasOther].filter(Boolean).length
}

/** True for a value that mixes letters with digits, as generated keys do and words do not. */
export function mixesLettersAndDigits(text: string): boolean {
  const start = text.slice(0, sample)
  return digit.test(start) && (lower.test(start) || upper.test(start))
}
