import { type CharacterSet, characterSet, isIn, runEnd } from '../characters.ts'

/** Where a value stands, without its quotes. */
export type AssignedValue = { readonly start: number; readonly end: number; readonly isQuoted: boolean }

export const blanks: CharacterSet = characterSet(' \t')
export const quotes: CharacterSet = characterSet('"\'`')

const lineEnd = /[\r\n]/
const alwaysEnds = /[\s"'`<>]/
const maybeEnds = /[,;&)\]}]/
const afterEnd = /^(?:$|[\s,;)\]}"'`]|[A-Za-z_][\w.-]{0,32}=)/

// The end of a line or a quote inside a script that another notation quotes.
const escapedEnd = /^\\[nrt"']/

/** A plain value may hold commas and brackets; they end it before a blank, another closer, or the next `name=`. */
function endsPlainValue(text: string, index: number): boolean {
  const character = text.charAt(index)
  if (alwaysEnds.test(character)) return true
  if (character === '\\') return escapedEnd.test(text.slice(index, index + 2))
  return maybeEnds.test(character) && afterEnd.test(text.slice(index + 1, index + 40))
}

function plainEnd(text: string, start: number, limit: number): number {
  let end = start
  while (end < limit && !endsPlainValue(text, end)) end += 1
  return end
}

function quotedEnd(text: string, start: number, limit: number): number {
  const quote = text.charAt(start - 1)
  const isEscaped = text.charAt(start - 2) === '\\'
  let index = start
  while (index < limit && !lineEnd.test(text.charAt(index))) {
    if (text.charAt(index) === quote) return isEscaped && text.charAt(index - 1) === '\\' ? index - 1 : index
    // An escape hides the quote behind it, unless the value itself opened with an escaped quote.
    index += text.charAt(index) === '\\' && !isEscaped ? 2 : 1
  }
  return Math.min(index, limit)
}

// `|` and `>` put the value on the lines below; its first line is the value, for secrets of more lines have a format.
const blockScalar = /^[|>][-+]?\d?[ \t]{0,16}\r?\n[ \t]{1,64}/

function restOfLine(text: string, start: number, longest: number): AssignedValue | undefined {
  const limit = Math.min(text.length, start + longest)
  let end = start
  while (end < limit && !lineEnd.test(text.charAt(end))) end += 1
  return end > start ? { start, end, isQuoted: true } : undefined
}

/** Reads at most `longest` characters of the value after the separator at `at`; undefined when the line holds none. */
export function valueAfter(text: string, at: number, longest: number): AssignedValue | undefined {
  const start = runEnd(text, blanks, text.startsWith('=>', at) ? at + 2 : at + 1)
  const block = blockScalar.exec(text.slice(start, start + 128))
  if (block !== null) return restOfLine(text, start + block[0].length, longest)
  const opening = text.charAt(start) === '\\' ? start + 1 : start
  const limit = Math.min(text.length, opening + longest)
  if (isIn(quotes, text, opening)) {
    return { start: opening + 1, end: quotedEnd(text, opening + 1, limit), isQuoted: true }
  }
  const end = plainEnd(text, start, limit)
  return end > start ? { start, end, isQuoted: false } : undefined
}
