import { characterSet, isIn, runEnd, runStart } from '../characters.ts'
import type { Recognizer, Source, Span } from '../recognizer.ts'
import { looksLikeSecretName } from '../secret-name.ts'
import { judgeSecretValue } from '../secret-value.ts'

const nameCharacters = characterSet('A-Z', 'a-z', '0-9', '_.-')
const blanks = characterSet(' \t')
const quotes = characterSet('"\'`')
const longestName = 128

type Assigned = {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly isQuoted: boolean
}

// `print('password:', value)`: the quote behind the separator closes the one before the name.
function isQuotedWhole(text: string, start: number, end: number): boolean {
  return (
    isIn(quotes, text, end + 1) &&
    text.charAt(start - 1) === text.charAt(end + 1) &&
    !isIn(quotes, text, end - 1)
  )
}

/**
 * The name that ends before `end`, looking past blanks, a closing quote and its backslash. Empty inside a chain of
 * colons, such as an ARN or `{{resolve:secretsmanager:db:SecretString:password}}`, which assigns nothing.
 */
function nameBefore(text: string, end: number): string {
  let last = runStart(text, blanks, end, 16)
  if (isIn(quotes, text, last - 1)) last -= 1
  if (text.charAt(last - 1) === '\\') last -= 1
  const start = runStart(text, nameCharacters, last, longestName)
  const isChained = text.charAt(start - 1) === ':' && text.charAt(end) === ':'
  return isChained || isQuotedWhole(text, start, end) ? '' : text.slice(start, last)
}

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

/** Reads at most `longest` characters of the value after the separator at `at`; undefined when the line holds none. */
function valueAfter(text: string, at: number, longest: number): Omit<Assigned, 'name'> | undefined {
  const start = runEnd(text, blanks, text.startsWith('=>', at) ? at + 2 : at + 1)
  const opening = text.charAt(start) === '\\' ? start + 1 : start
  const limit = Math.min(text.length, opening + longest)
  if (isIn(quotes, text, opening)) {
    return { start: opening + 1, end: quotedEnd(text, opening + 1, limit), isQuoted: true }
  }
  const end = plainEnd(text, start, limit)
  return end > start ? { start, end, isQuoted: false } : undefined
}

// Code and configuration languages put a name, a call or a path of names where a literal would be quoted.
const expression = /^(?:[A-Za-z_][\w-]{0,64}(?:\.[A-Za-z_][\w-]{0,64}){1,8}$|[\w.]{1,128}[([])/

// `connect(password=password)` passes a variable on.
function namesItself(name: string, value: string): boolean {
  return value.length <= longestName && plainName(name) === plainName(value)
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

function judge(text: string, assigned: Assigned): Span | undefined {
  const { name, start, end, isQuoted } = assigned
  const value = text.slice(start, end)
  if (!isQuoted && (expression.test(value) || namesItself(name, value))) return undefined
  const confidence = judgeSecretValue(name, value)
  return confidence === undefined ? undefined : { start, end, confidence }
}

const namesAnother = /^(?:name|key|parameterkey)$/i
const isNamedBefore = /^(?:parameter)?value$/i
const farthestValue = 64

/** `Name: DB_PASSWORD` closely followed by `Value: ...`, as containers and parameters are written. */
function nameOf(text: string, name: string, at: number, before: Assigned | undefined): string {
  const isPair = isNamedBefore.test(name) && before !== undefined && at - before.end <= farthestValue
  return isPair && namesAnother.test(before.name) ? text.slice(before.start, before.end) : name
}

const separators = /[:=]|--[A-Za-z][\w-]{0,64}[ \t]/g

// A name that is no secret is read only far enough for the name it may hold, and its value is scanned again.
const longestNamed = 256

/** `--password value`: the blank separates. Elsewhere `:` or `=` does. */
function assignedAt(
  text: string,
  found: RegExpExecArray,
  before: Assigned | undefined,
): Assigned | undefined {
  const last = found.index + found[0].length - 1
  const isOption = found[0].length > 1
  const own = isOption ? found[0].slice(2, -1) : nameBefore(text, last)
  const name = nameOf(text, own, found.index, before)
  const isSecret = looksLikeSecretName(name)
  if (!isSecret && !namesAnother.test(name)) return undefined
  const value = valueAfter(text, last, isSecret ? text.length : longestNamed)
  return value === undefined ? undefined : { name, ...value }
}

// After a value under a secret-like name the scan goes on behind it, so that each character belongs to one value.
function scanAssignments({ text }: Source): readonly Span[] {
  const spans: Span[] = []
  const pattern = new RegExp(separators)
  let before: Assigned | undefined
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const assigned = assignedAt(text, found, before)
    if (assigned === undefined) continue
    before = assigned
    if (namesAnother.test(assigned.name)) continue
    const span = judge(text, assigned)
    if (span !== undefined) spans.push(span)
    pattern.lastIndex = Math.max(pattern.lastIndex, assigned.end)
  }
  return spans
}

export const assignment: Recognizer = {
  id: 'secret-assignment',
  title: 'Value of a variable or property named like a secret',
  kind: 'secret',
  confidence: 'medium',
  scan: scanAssignments,
}
