import type { ScalarNode } from '../node.ts'
import { type Cursor, endLine, isBlank, peek, scalarNode } from './cursor.ts'

type Block = {
  /** The lines without indentation, trailing blank ones included. */
  readonly lines: readonly string[]
  /** Where the last line that is not blank ends. */
  readonly end: number
}

function indentOf(line: string): number {
  let indent = 0
  while (line.charAt(indent) === ' ') indent++
  return indent
}

/** Reads the lines that belong to a block; gives up where its indentation is not plain to see. */
function readLines(cursor: Cursor, parentIndent: number): Block | undefined {
  const { text } = cursor
  const lines: string[] = []
  let indent = -1
  let end = cursor.position
  while (cursor.position < text.length) {
    const lineStart = cursor.position + 1
    const found = text.indexOf('\n', lineStart)
    const lineEnd = found === -1 ? text.length : found
    const line = text.slice(lineStart, text.charAt(lineEnd - 1) === '\r' ? lineEnd - 1 : lineEnd)
    const own = indentOf(line)
    if (own < line.length) {
      if (line.charAt(own) === '\t' && own < Math.max(indent, parentIndent + 1)) return undefined
      if (indent === -1) {
        if (own <= parentIndent) break
        indent = own
        // Blank lines before the first text must not be longer than its indentation.
        if (lines.some((blank) => blank.length > indent)) return undefined
      } else if (own < indent) {
        if (own > parentIndent) return undefined
        break
      }
      end = lineEnd
    }
    lines.push(line)
    cursor.position = lineEnd
  }
  if (indent === -1) return undefined
  while (isBlank(text.charAt(end - 1)) || text.charAt(end - 1) === '\t') end--
  return { lines: lines.map((line) => line.slice(indent)), end }
}

/** Joins folded lines: one break is a space, each blank line a line feed. Gives up on lines indented further. */
function fold(lines: readonly string[]): string | undefined {
  let text = ''
  let breaks = 0
  for (const [index, line] of lines.entries()) {
    if (line.startsWith(' ') || line.startsWith('\t')) return undefined
    if (line === '') {
      breaks++
      continue
    }
    if (index > 0) text += breaks > 0 ? '\n'.repeat(breaks) : ' '
    text += line
    breaks = 0
  }
  return text
}

/** Reads `|` or `>` with its lines; gives up on an explicit indentation. */
export function readBlockScalar(cursor: Cursor, parentIndent: number): ScalarNode | undefined {
  const start = cursor.position
  const literal = peek(cursor) === '|'
  cursor.position++
  const chomp = peek(cursor) === '-' || peek(cursor) === '+' ? peek(cursor) : ''
  cursor.position += chomp.length
  if (endLine(cursor) === undefined) return undefined
  if (peek(cursor) === '\r') cursor.position++
  const block = readLines(cursor, parentIndent)
  if (block === undefined) return undefined
  let last = block.lines.length
  while (last > 0 && block.lines[last - 1]?.trim() === '') last--
  const body = block.lines.slice(0, last)
  // Spaces beyond the indentation on the blank lines at the end are text by some rules: left to the full parser.
  if (body.length === 0 || block.lines.slice(last).some((line) => line !== '')) return undefined
  if (chomp === '+' && last < block.lines.length) return undefined
  const text = literal ? body.join('\n') : fold(body)
  if (text === undefined) return undefined
  const value = chomp === '-' ? text : `${text}\n`
  return scalarNode(cursor, value, literal ? 'literal' : 'folded', start, block.end)
}
