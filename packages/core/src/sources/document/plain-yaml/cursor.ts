import type { Diagnostic } from '../../../workload/index.ts'
import type { LineIndex } from '../line-index.ts'
import type { CallNode, Entry, Node, ScalarNode } from '../node.ts'

/**
 * A place in a text, and what is needed to make nodes of it. The functions that read from it move `position`
 * forward and return `undefined` to give up, which hands the whole document to the full parser.
 */
export type Cursor = {
  readonly text: string
  readonly lines: LineIndex
  readonly diagnostics: Diagnostic[]
  position: number
}

const nulls: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL'])

/** A scalar node; a plain one may be null. */
export function scalarNode(
  cursor: Cursor,
  text: string,
  style: ScalarNode['style'],
  start: number,
  end: number,
): ScalarNode {
  const isNull = style === 'plain' && nulls.has(text)
  return { kind: 'scalar', text, style, isNull, at: cursor.lines.range(start, end) }
}

/** A tagged node: from the tag to the end of its argument. */
export function callNode(cursor: Cursor, tag: string, start: number, argument: Node): CallNode {
  const { line, column, file } = cursor.lines.range(start, start)
  const { endLine, endColumn } = argument.at
  const name = tag.slice(1)
  return { kind: 'call', name, argument, at: { file, line, column, endLine, endColumn } }
}

/** Adds an entry; a key that is already there gives a diagnostic and is replaced. */
export function putEntry(cursor: Cursor, entries: Map<string, Entry>, key: ScalarNode, value: Node): void {
  if (entries.delete(key.text)) {
    cursor.diagnostics.push({
      code: 'duplicate-key',
      severity: 'warning',
      message: `key \`${key.text}\` is written twice in one mapping; the last one is read`,
      file: cursor.lines.file,
      location: key.at,
    })
  }
  entries.set(key.text, { key: key.text, keyAt: key.at, value })
}

/** The character at the position, empty at the end. */
export function peek({ text, position }: Cursor, ahead = 0): string {
  return text.charAt(position + ahead)
}

/** Whether a character is a space, a line break or the end of the text. */
export function isBlank(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\r' || char === ''
}

/** Moves over spaces. */
export function skipSpaces(cursor: Cursor): void {
  while (peek(cursor) === ' ') cursor.position++
}

/** Moves to the next line break or the end. */
export function skipLine(cursor: Cursor): void {
  const end = cursor.text.indexOf('\n', cursor.position)
  cursor.position = end === -1 ? cursor.text.length : end
}

/**
 * Moves to the first character of the next content, over spaces, comments and line breaks. A comment must
 * follow a space or a line break, or it is none.
 */
export function skipBlank(cursor: Cursor): void {
  for (;;) {
    skipSpaces(cursor)
    const char = peek(cursor)
    if (char === '#' && isBlank(cursor.text.charAt(cursor.position - 1))) skipLine(cursor)
    else if (char === '\n' || char === '\r') cursor.position++
    else return
  }
}

/** Moves to the next content and returns its column, from 0; -1 at the end of the text. */
export function skipToContent(cursor: Cursor): number {
  skipBlank(cursor)
  return cursor.position >= cursor.text.length ? -1 : columnOf(cursor)
}

/** The column of the position, from 0. */
export function columnOf({ text, position }: Cursor): number {
  return position === 0 ? 0 : position - text.lastIndexOf('\n', position - 1) - 1
}

/** Moves over the rest of a line that holds nothing more, or gives up. */
export function endLine(cursor: Cursor): true | undefined {
  const before = cursor.position
  skipSpaces(cursor)
  const char = peek(cursor)
  if (char === '#' && cursor.position > before) skipLine(cursor)
  else if (char !== '\n' && char !== '' && !(char === '\r' && peek(cursor, 1) === '\n')) return undefined
  return true
}

const tagEnds: ReadonlySet<string> = new Set([' ', '\n', '\r', ''])
const tagStops = /[,[\]{}!<>%&*"'|]/

/** Reads a local tag such as `!Sub`; gives up on every other form. */
export function readTag(cursor: Cursor): string | undefined {
  let end = cursor.position + 1
  while (!tagEnds.has(cursor.text.charAt(end))) end++
  const tag = cursor.text.slice(cursor.position, end)
  if (tag.length < 2 || tagStops.test(tag.slice(1))) return undefined
  cursor.position = end
  return tag
}
