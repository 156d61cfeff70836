import type { PolicyDiagnostic } from '../language/diagnostic.ts'
import type { PolicyEntry, PolicyNode } from '../language/node.ts'
import type { SourceRange } from '../language/range.ts'

/** Larger than any policy that AWS stores (20,480 characters) or a key policy (32 KiB), by far. */
const maxLength = 1_048_576
/** A policy nests six deep; what is deeper is not a policy. Bounds the recursion below. */
const maxDepth = 64

/** The tree of a text; `node` is absent when the text is not JSON, and a diagnostic says where it breaks. */
export type ParsedPolicyText = {
  readonly node?: PolicyNode
  readonly diagnostics: readonly PolicyDiagnostic[]
}

/**
 * Reads JSON text into a tree with positions, in linear time.
 *
 * Differs from `JSON.parse` where a policy needs it: every node knows its range, repeated keys are kept and
 * reported (IAM takes such a document apart differently from service to service), depth and size are
 * bounded. Never throws.
 */
export function parsePolicyText(text: string, file?: string): ParsedPolicyText {
  const reader: Reader = { text, file, offset: 0, line: 1, lineStart: 0, diagnostics: [] }
  if (text.length > maxLength) {
    report(reader, 'too-large', `the text is longer than ${maxLength} characters`, mark(reader))
    return { diagnostics: reader.diagnostics }
  }
  if (text.startsWith('\uFEFF')) reader.offset = 1
  try {
    const node = readValue(reader, 0)
    skipSpace(reader)
    if (reader.offset < text.length) fail(reader, 'unexpected text after the document')
    return { node, diagnostics: reader.diagnostics }
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error
    return { diagnostics: reader.diagnostics }
  }
}

type Reader = {
  readonly text: string
  readonly file: string | undefined
  offset: number
  line: number
  lineStart: number
  readonly diagnostics: PolicyDiagnostic[]
}

/** A place in the text: line and column from 1. */
type Mark = { readonly line: number; readonly column: number }

/** Leaves the recursion on the first syntax error; it never leaves this file. */
class SyntaxFault extends Error {}

function readValue(reader: Reader, depth: number): PolicyNode {
  skipSpace(reader)
  if (depth > maxDepth) fail(reader, `nested deeper than ${maxDepth} levels`, 'too-deep')
  const start = mark(reader)
  const head = reader.text[reader.offset]
  if (head === '{') return readMap(reader, start, depth)
  if (head === '[') return readList(reader, start, depth)
  if (head !== '"') return readWord(reader, start)
  const value = readString(reader)
  return { kind: 'scalar', value, at: rangeFrom(reader, start) }
}

function readMap(reader: Reader, start: Mark, depth: number): PolicyNode {
  const entries: PolicyEntry[] = []
  const seen = new Set<string>()
  reader.offset++
  for (let first = true; !closes(reader, '}', first); first = false) {
    if (reader.text[reader.offset] !== '"') fail(reader, 'expected a key in double quotes')
    const keyStart = mark(reader)
    const key = readString(reader)
    const keyAt = rangeFrom(reader, keyStart)
    if (seen.has(key)) report(reader, 'duplicate-key', `the key \`${key}\` is written twice`, keyAt)
    seen.add(key)
    skipSpace(reader)
    if (reader.text[reader.offset] !== ':') fail(reader, 'expected `:` after the key')
    reader.offset++
    entries.push({ key, keyAt, value: readValue(reader, depth + 1) })
  }
  return { kind: 'map', entries, at: rangeFrom(reader, start) }
}

function readList(reader: Reader, start: Mark, depth: number): PolicyNode {
  const items: PolicyNode[] = []
  reader.offset++
  for (let first = true; !closes(reader, ']', first); first = false) items.push(readValue(reader, depth + 1))
  return { kind: 'list', items, at: rangeFrom(reader, start) }
}

/** Moves to the next item, or past the closing character and says so. */
function closes(reader: Reader, close: string, first: boolean): boolean {
  skipSpace(reader)
  if (reader.text[reader.offset] === close) {
    reader.offset++
    return true
  }
  if (first) return false
  if (reader.text[reader.offset] !== ',') fail(reader, `expected \`,\` or \`${close}\``)
  reader.offset++
  skipSpace(reader)
  if (reader.text[reader.offset] === close) fail(reader, `a comma before \`${close}\` is not JSON`)
  return false
}

function readString(reader: Reader): string {
  const start = reader.offset
  for (let offset = start + 1; offset < reader.text.length; offset++) {
    const code = reader.text.charCodeAt(offset)
    if (code === 0x5c) offset++
    else if (code < 0x20) break
    else if (code === 0x22) {
      const quoted = reader.text.slice(start, offset + 1)
      const value = parseScalar(quoted)
      if (typeof value !== 'string') break
      reader.offset = offset + 1
      return value
    }
  }
  return fail(reader, 'the string is not closed or holds a character that JSON does not allow')
}

function readWord(reader: Reader, start: Mark): PolicyNode {
  let end = reader.offset
  while (/[\w.+-]/.test(reader.text[end] ?? '')) end++
  const value = parseScalar(reader.text.slice(reader.offset, end))
  if (value === undefined) fail(reader, 'expected a value')
  reader.offset = end
  return { kind: 'scalar', value: value ?? null, at: rangeFrom(reader, start) }
}

/** A string, number, boolean or null by the rules of JSON; `undefined` when it is none of them. */
function parseScalar(source: string): string | number | boolean | null | undefined {
  try {
    // The source is a single token, so the result can only be one of these.
    return JSON.parse(source) as string | number | boolean | null
  } catch {
    return undefined
  }
}

function skipSpace(reader: Reader): void {
  for (; ; reader.offset++) {
    const code = reader.text.charCodeAt(reader.offset)
    if (code === 0x0a) {
      reader.line++
      reader.lineStart = reader.offset + 1
    } else if (code !== 0x20 && code !== 0x09 && code !== 0x0d) return
  }
}

function mark(reader: Reader): Mark {
  return { line: reader.line, column: reader.offset - reader.lineStart + 1 }
}

function rangeFrom(reader: Reader, start: Mark): SourceRange {
  const end = mark(reader)
  const range = { ...start, endLine: end.line, endColumn: end.column }
  return reader.file === undefined ? range : { file: reader.file, ...range }
}

function report(reader: Reader, code: string, message: string, at: Mark | SourceRange): void {
  const range = 'endLine' in at ? at : rangeFrom(reader, at)
  reader.diagnostics.push({ code, severity: 'error', message, at: range })
}

function fail(reader: Reader, message: string, code = 'not-json'): never {
  report(reader, code, message, mark(reader))
  throw new SyntaxFault(message)
}
