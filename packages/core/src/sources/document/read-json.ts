import { createScanner, type JSONScanner } from 'jsonc-parser'
import type { Diagnostic } from '../../workload/index.ts'
import type { LineIndex } from './line-index.ts'
import type { Entry, Node, ScalarNode } from './node.ts'

// The scanner's numbers; the package declares them as ambient const enums, which separate compilation forbids.
const token = {
  OpenBraceToken: 1,
  CloseBraceToken: 2,
  OpenBracketToken: 3,
  CloseBracketToken: 4,
  CommaToken: 5,
  ColonToken: 6,
  NullKeyword: 7,
  TrueKeyword: 8,
  FalseKeyword: 9,
  StringLiteral: 10,
  NumericLiteral: 11,
  LineCommentTrivia: 12,
  BlockCommentTrivia: 13,
  LineBreakTrivia: 14,
  Trivia: 15,
  EOF: 17,
} as const
const noError = 0

/** A container whose end has not been met. */
type Open =
  | { readonly kind: 'list'; readonly start: number; readonly items: Node[] }
  | { readonly kind: 'map'; readonly start: number; readonly entries: Map<string, Entry>; key?: Key }
type Key = { readonly text: string; readonly start: number; readonly end: number }

/** What is allowed next. The order of tokens is checked by this alone, so no recursion is needed. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

type State = {
  readonly scanner: JSONScanner
  readonly lines: LineIndex
  readonly open: Open[]
  readonly diagnostics: Diagnostic[]
  expected: Expected
  root: Node | undefined
}

/** What a JSON text holds. `root` is missing when the text is not JSON. */
export type JsonDocument = { readonly root?: Node; readonly diagnostics: readonly Diagnostic[] }

function report(state: State, code: string, severity: 'error' | 'warning', message: string): undefined {
  const start = state.scanner.getTokenOffset()
  const location = state.lines.range(start, start + state.scanner.getTokenLength())
  state.diagnostics.push({ code, severity, message, file: state.lines.file, location })
}

/** Puts a finished node where it belongs: into the innermost open container, or at the root. */
function place(state: State, node: Node): void {
  const parent = state.open.at(-1)
  if (parent === undefined) {
    state.root = node
    state.expected = 'nothing'
    return
  }
  if (parent.kind === 'list') parent.items.push(node)
  else placeEntry(state, parent, node)
  state.expected = 'comma-or-end'
}

function placeEntry(state: State, parent: Open & { kind: 'map' }, value: Node): void {
  const key = parent.key
  if (key === undefined) return
  const keyAt = state.lines.range(key.start, key.end)
  if (parent.entries.delete(key.text)) {
    const message = `key \`${key.text}\` is written twice in one object; the last one is read`
    const { file } = state.lines
    state.diagnostics.push({ code: 'duplicate-key', severity: 'warning', message, file, location: keyAt })
  }
  parent.entries.set(key.text, { key: key.text, keyAt, value })
}

function scalarOf(state: State, quoted: boolean, isNull: boolean): ScalarNode {
  const { scanner, lines } = state
  const start = scanner.getTokenOffset()
  const at = lines.range(start, start + scanner.getTokenLength())
  return { kind: 'scalar', text: scanner.getTokenValue(), style: quoted ? 'quoted' : 'plain', isNull, at }
}

function openContainer(state: State, kind: 'list' | 'map'): void {
  const start = state.scanner.getTokenOffset()
  if (kind === 'list') state.open.push({ kind, start, items: [] })
  else state.open.push({ kind, start, entries: new Map() })
  state.expected = kind === 'list' ? 'value-or-end' : 'key-or-end'
}

const mayClose: ReadonlySet<Expected> = new Set(['comma-or-end', 'value-or-end', 'key-or-end'])

function closeContainer(state: State, kind: 'list' | 'map'): boolean {
  const container = state.open.at(-1)
  if (container?.kind !== kind) return false
  if (!mayClose.has(state.expected)) return false
  state.open.pop()
  const at = state.lines.range(container.start, state.scanner.getTokenOffset() + 1)
  if (container.kind === 'list') place(state, { kind: 'list', items: container.items, at })
  else place(state, { kind: 'map', entries: container.entries, at })
  return true
}

function takeString(state: State): boolean {
  const { scanner, expected } = state
  if (expected === 'key' || expected === 'key-or-end') {
    const container = state.open.at(-1)
    const start = scanner.getTokenOffset()
    const end = start + scanner.getTokenLength()
    if (container?.kind === 'map') container.key = { text: scanner.getTokenValue(), start, end }
    state.expected = 'colon'
    return true
  }
  return takeScalar(state, true, false)
}

function expectsValue(state: State): boolean {
  return state.expected === 'value' || state.expected === 'value-or-end'
}

function takeScalar(state: State, quoted: boolean, isNull: boolean): boolean {
  if (!expectsValue(state)) return false
  place(state, scalarOf(state, quoted, isNull))
  return true
}

function takeOpen(state: State, kind: 'list' | 'map'): boolean {
  if (!expectsValue(state)) return false
  openContainer(state, kind)
  return true
}

function takeComma(state: State): boolean {
  if (state.expected !== 'comma-or-end') return false
  state.expected = state.open.at(-1)?.kind === 'map' ? 'key' : 'value'
  return true
}

function takeColon(state: State): boolean {
  if (state.expected !== 'colon') return false
  state.expected = 'value'
  return true
}

/** Takes one token; false when it may not stand here. */
function take(state: State, kind: number): boolean {
  switch (kind) {
    case token.OpenBraceToken:
      return takeOpen(state, 'map')
    case token.OpenBracketToken:
      return takeOpen(state, 'list')
    case token.CloseBraceToken:
      return closeContainer(state, 'map')
    case token.CloseBracketToken:
      return closeContainer(state, 'list')
    case token.CommaToken:
      return takeComma(state)
    case token.ColonToken:
      return takeColon(state)
    case token.StringLiteral:
      return takeString(state)
    case token.NullKeyword:
      return takeScalar(state, false, true)
    case token.NumericLiteral:
    case token.TrueKeyword:
    case token.FalseKeyword:
      return takeScalar(state, false, false)
    case token.LineCommentTrivia:
    case token.BlockCommentTrivia:
    case token.LineBreakTrivia:
    case token.Trivia:
      return true
    default:
      return false
  }
}

/**
 * Reads JSON text with the exact range of every key and value. Iterative, so nesting costs no stack.
 *
 * A text that is not JSON gives one `invalid-json` diagnostic at the first fault and no root: half a template
 * would look like a whole one with things missing.
 */
export function readJson(text: string, lines: LineIndex): JsonDocument {
  const scanner = createScanner(text)
  if (text.startsWith('\uFEFF')) scanner.setPosition(1)
  const state: State = { scanner, lines, open: [], diagnostics: [], expected: 'value', root: undefined }
  for (let kind: number = scanner.scan(); kind !== token.EOF; kind = scanner.scan()) {
    if (!take(state, kind) || scanner.getTokenError() !== noError) {
      report(state, 'invalid-json', 'error', faultOf(state))
      return { diagnostics: state.diagnostics }
    }
  }
  if (state.root !== undefined && state.expected === 'nothing') {
    return { root: state.root, diagnostics: state.diagnostics }
  }
  report(state, 'invalid-json', 'error', 'the JSON text ends too early; is a closing bracket missing?')
  return { diagnostics: state.diagnostics }
}

const wanted: Readonly<Record<Expected, string>> = {
  value: 'a value',
  'value-or-end': 'a value or `]`',
  key: 'a key in double quotes',
  'key-or-end': 'a key in double quotes or `}`',
  colon: '`:`',
  'comma-or-end': '`,` or a closing bracket',
  nothing: 'nothing more',
}

function faultOf(state: State): string {
  if (state.scanner.getTokenError() !== noError) return 'this is not a JSON string, number or word'
  return `${wanted[state.expected]} should stand here`
}
