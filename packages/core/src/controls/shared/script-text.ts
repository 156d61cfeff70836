import type { PropertyView } from '../../view/index.ts'
import { canonicalText } from '../../workload/index.ts'

/** Longer scripts than SageMaker accepts (16384 characters) are cut, so that hostile input stays cheap. */
const LONGEST = 65_536

/**
 * The text of a script that is written as Base64 or as the argument of `Fn::Base64`, which the reader leaves
 * undecoded; `undefined` where it is not known. Holes of a text stay, as `${Name}`.
 */
export function scriptText(script: PropertyView): string | undefined {
  const { value } = script
  if (value.kind !== 'scalar' && value.kind !== 'text') return undefined
  const text = (canonicalText(value) ?? '').slice(0, LONGEST)
  return value.kind === 'scalar' ? (decodeBase64(text) ?? text) : text
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * Decodes Base64 that holds UTF-8 text, line breaks allowed; `undefined` for anything else. A short word may
 * look like Base64 and is told apart by what it decodes to.
 */
export function decodeBase64(encoded: string): string | undefined {
  const compact = encoded.replaceAll(/[\s]/g, '')
  const digits = compact.replace(/={1,2}$/, '')
  if (compact.length === 0 || compact.length % 4 !== 0) return undefined
  const bytes = bytesOf(digits)
  const text = bytes && utf8Of(bytes)
  return text !== undefined && isText(text) ? text : undefined
}

function bytesOf(digits: string): readonly number[] | undefined {
  const bytes: number[] = []
  let buffer = 0
  let bits = 0
  for (const digit of digits) {
    const value = ALPHABET.indexOf(digit)
    if (value === -1) return undefined
    buffer = ((buffer << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes.push((buffer >> bits) & 0xff)
    }
  }
  return bytes
}

/** Through percent encoding, the one decoder of UTF-8 that the language itself has. */
function utf8Of(bytes: readonly number[]): string | undefined {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return undefined
  }
}

/** Control characters other than tab and line ends do not occur in scripts. */
function isText(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return false
  }
  return true
}
