/** Inclusive ranges of code points that show nothing, move the cursor or reorder what stands around them. */
const hiddenRanges: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xfffe, 0xffff],
  [0xe0000, 0xe007f],
]

/** Inclusive ranges of code points that take two columns of a terminal, from the East Asian Width tables. */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
]

const printable = /^[ -~]*$/
const combining = /^[\p{Mark}\u200c\u200d]$/u
const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
])

/**
 * A text that a terminal shows as it stands: what moves the cursor, changes colors, reorders or hides text
 * becomes an escape such as `\x1b` or `\u{202e}`. The result is one line.
 */
export function visible(text: string): string {
  if (printable.test(text)) return text
  return [...text].map(visibleCharacter).join('')
}

/** One code point as {@link visible} shows it. */
export function visibleCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (!isWithin(hiddenRanges, code)) return character
  const short = shortEscapes.get(character)
  if (short !== undefined) return short
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`
}

/** How many columns of a terminal a visible text takes. */
export function widthOf(text: string): number {
  if (printable.test(text)) return text.length
  let width = 0
  for (const character of text) width += widthOfCharacter(character)
  return width
}

function widthOfCharacter(character: string): number {
  if (printable.test(character)) return 1
  if (combining.test(character)) return 0
  return isWithin(wideRanges, character.codePointAt(0) ?? 0) ? 2 : 1
}

function isWithin(ranges: readonly (readonly [number, number])[], code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last)
}
