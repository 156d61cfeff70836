import { maximumDepth } from '../limits.ts'
import type { Entry, Node, ScalarNode } from '../node.ts'
import { readBlockScalar } from './block-scalar.ts'
import {
  type Cursor,
  callNode,
  columnOf,
  endLine,
  isBlank,
  peek,
  putEntry,
  readTag,
  scalarNode,
  skipSpaces,
  skipToContent,
} from './cursor.ts'
import { isMerge, readFlowNode } from './flow.ts'
import { beginsPlain, endOfPlain, readPlain } from './plain-scalar.ts'
import { readDoubleQuoted, readSingleQuoted } from './quoted.ts'

/** Where a value stands: what it must be indented deeper than, and whether a list may start at that column. */
type Frame = { readonly indent: number; readonly inMap: boolean; readonly depth: number }

function spanOf(cursor: Cursor, start: number, last: Node): Node['at'] {
  const { file, line, column } = cursor.lines.range(start, start)
  return { file, line, column, endLine: last.at.endLine, endColumn: last.at.endColumn }
}

function atDash(cursor: Cursor): boolean {
  return peek(cursor) === '-' && isBlank(peek(cursor, 1))
}

/** Whether a key of a block mapping begins here: a scalar on this line, followed by a colon. */
function atKey(cursor: Cursor): boolean {
  const { text, position } = cursor
  const char = peek(cursor)
  if (char === '"' || char === "'") return quotedKeyEnds(cursor, char)
  if (!beginsPlain(text, position, false)) return false
  const end = endOfPlain(text, position, false)
  return end > position && text.charAt(skipFrom(text, end)) === ':'
}

function skipFrom(text: string, offset: number): number {
  let index = offset
  while (text.charAt(index) === ' ') index++
  return index
}

function quotedKeyEnds({ text, position }: Cursor, quote: string): boolean {
  for (let index = position + 1; index < text.length; index++) {
    const char = text.charAt(index)
    if (char === '\n') return false
    if (char === '\\' && quote === '"') index++
    else if (char === quote) {
      const colon = skipFrom(text, index + 1)
      return text.charAt(colon) === ':' && isBlank(text.charAt(colon + 1))
    }
  }
  return false
}

function readKey(cursor: Cursor): ScalarNode | undefined {
  const char = peek(cursor)
  const key =
    char === '"'
      ? readDoubleQuoted(cursor)
      : char === "'"
        ? readSingleQuoted(cursor)
        : readPlain(cursor, false)
  skipSpaces(cursor)
  if (key === undefined || isMerge(key) || peek(cursor) !== ':') return undefined
  cursor.position++
  return key
}

function readBlockMap(cursor: Cursor, indent: number, depth: number): Node | undefined {
  const start = cursor.position
  const entries = new Map<string, Entry>()
  let last: Node | undefined
  do {
    if (!atKey(cursor)) return undefined
    const key = readKey(cursor)
    const value = key && readValue(cursor, { indent, inMap: true, depth })
    if (key === undefined || value === undefined) return undefined
    putEntry(cursor, entries, key, value)
    last = value
  } while (skipToContent(cursor) === indent)
  return { kind: 'map', entries, at: spanOf(cursor, start, last) }
}

function readBlockList(cursor: Cursor, indent: number, depth: number): Node | undefined {
  const start = cursor.position
  const items: Node[] = []
  let last: Node | undefined
  do {
    // A list as the value of a key ends where the next key of that column begins.
    if (!atDash(cursor)) break
    cursor.position++
    last = readValue(cursor, { indent, inMap: false, depth })
    if (last === undefined) return undefined
    items.push(last)
  } while (skipToContent(cursor) === indent)
  return last === undefined ? undefined : { kind: 'list', items, at: spanOf(cursor, start, last) }
}

/** Reads a block collection that begins at the position. */
function readBlockCollection(cursor: Cursor, depth: number): Node | undefined {
  const column = columnOf(cursor)
  if (depth > maximumDepth) return undefined
  if (atDash(cursor)) return readBlockList(cursor, column, depth + 1)
  return atKey(cursor) ? readBlockMap(cursor, column, depth + 1) : undefined
}

/** Reads what stands below a key or dash on the following lines; nothing there is null. */
function readBelow(cursor: Cursor, frame: Frame, empty: number): Node | undefined {
  const column = skipToContent(cursor)
  const below = column > frame.indent || (frame.inMap && column === frame.indent && atDash(cursor))
  if (below) {
    if (atDash(cursor) || atKey(cursor)) return readBlockCollection(cursor, frame.depth)
    return readInline(cursor, frame)
  }
  return scalarNode(cursor, '', 'plain', empty, empty)
}

/** Reads the value after `key:` or `-`. */
function readValue(cursor: Cursor, frame: Frame): Node | undefined {
  const empty = cursor.position
  skipSpaces(cursor)
  const char = peek(cursor)
  const comment = char === '#' && cursor.position > empty
  if (comment || char === '\n' || char === '\r' || char === '') return readBelow(cursor, frame, empty)
  // A list item may hold a collection that begins on the dash's own line.
  if (!frame.inMap && (atDash(cursor) || atKey(cursor))) return readBlockCollection(cursor, frame.depth)
  return readInline(cursor, frame)
}

function readTagged(cursor: Cursor, frame: Frame): Node | undefined {
  const start = cursor.position
  const tag = readTag(cursor)
  const empty = cursor.position
  if (tag === undefined || frame.depth > maximumDepth) return undefined
  skipSpaces(cursor)
  const char = peek(cursor)
  if (char === '!') return undefined
  const ends = char === '#' || char === '\n' || char === '\r' || char === ''
  const inner = { ...frame, depth: frame.depth + 1 }
  const argument = ends ? readBelow(cursor, inner, empty) : readInline(cursor, inner)
  return argument === undefined || argument.kind === 'call'
    ? undefined
    : callNode(cursor, tag, start, argument)
}

/** Reads a scalar or flow collection, with its tag, up to the end of its line. */
function readInline(cursor: Cursor, frame: Frame): Node | undefined {
  const char = peek(cursor)
  if (char === '!') return readTagged(cursor, frame)
  if (char === '|' || char === '>') return readBlockScalar(cursor, frame.indent)
  if (char === '[' || char === '{') return endingLine(cursor, readFlowNode(cursor, frame.depth))
  if (char === '"') return endingLine(cursor, readDoubleQuoted(cursor))
  if (char === "'") return endingLine(cursor, readSingleQuoted(cursor))
  return readPlainLines(cursor, frame)
}

function endingLine(cursor: Cursor, node: Node | undefined): Node | undefined {
  return node !== undefined && endLine(cursor) !== undefined ? node : undefined
}

/** Reads a plain scalar, folding the deeper lines that continue it. Gives up on comments among them. */
function readPlainLines(cursor: Cursor, frame: Frame): Node | undefined {
  const first = readPlain(cursor, false)
  if (first === undefined || endLine(cursor) === undefined) return undefined
  const end = cursor.position
  const commented = peekBack(cursor)
  const column = skipToContent(cursor)
  if (column <= frame.indent) return first
  if (commented || cursor.text.slice(end, cursor.position).includes('#')) return undefined
  return foldPlain(cursor, frame, first)
}

/** Whether the line that just ended had a comment: the position then is not right behind the scalar. */
function peekBack({ text, position }: Cursor): boolean {
  const lineStart = text.lastIndexOf('\n', position - 1) + 1
  return text.slice(lineStart, position).includes(' #')
}

function foldPlain(cursor: Cursor, frame: Frame, first: ScalarNode): Node | undefined {
  const { text } = cursor
  let value = first.text
  let breaksFrom = text.lastIndexOf('\n', cursor.position - 1)
  let end = cursor.position
  for (;;) {
    const start = cursor.position
    if (peek(cursor) === '#' || peek(cursor) === '\t') return undefined
    end = endOfPlain(text, start, false)
    if (end <= start) return undefined
    cursor.position = end
    if (endLine(cursor) === undefined || peekBack(cursor)) return undefined
    const blankLines = countBlank(text, breaksFrom)
    value += (blankLines === 0 ? ' ' : '\n'.repeat(blankLines)) + text.slice(start, end)
    const lineEnd = cursor.position
    const column = skipToContent(cursor)
    if (column <= frame.indent) break
    if (text.slice(lineEnd, cursor.position).includes('#')) return undefined
    breaksFrom = text.lastIndexOf('\n', cursor.position - 1)
  }
  const at = { ...first.at }
  const { endLine: lastLine, endColumn } = cursor.lines.range(end, end)
  return { ...first, text: value, isNull: false, at: { ...at, endLine: lastLine, endColumn } }
}

/** How many blank lines stand before the line break at an offset. */
function countBlank(text: string, lineBreak: number): number {
  let count = 0
  let index = lineBreak - 1
  while (index >= 0) {
    const char = text.charAt(index)
    if (char === '\n') count++
    else if (char !== ' ' && char !== '\r') return count
    index--
  }
  return count
}

/** Reads the one collection of a document. */
export function readRoot(cursor: Cursor): Node | undefined {
  skipToContent(cursor)
  const root =
    peek(cursor) === '{' || peek(cursor) === '['
      ? endingLine(cursor, readFlowNode(cursor, 0))
      : readBlockCollection(cursor, 0)
  if (root === undefined) return undefined
  skipToContent(cursor)
  return cursor.position >= cursor.text.length ? root : undefined
}
