import type { ScalarNode } from '../node.ts'
import { type Cursor, scalarNode } from './cursor.ts'

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['0', '\0'],
])

/**
 * The break at a position inside a quoted scalar, folded: one break is a space, each further one a line feed.
 * Returns what it reads as and where the next line's text begins.
 */
function foldBreak(text: string, position: number): { readonly folded: string; readonly next: number } {
  let breaks = 0
  let next = position
  for (;;) {
    const char = text.charAt(next)
    if (char === '\n') breaks++
    else if (char !== ' ' && char !== '\t' && char !== '\r') break
    next++
  }
  return { folded: breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), next }
}

function withoutTrailingSpace(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t' || text[end - 1] === '\r')) end--
  return text.slice(0, end)
}

/** Reads a single-quoted scalar. Its further lines may be indented as they like, as in AWS's own parser. */
export function readSingleQuoted(cursor: Cursor): ScalarNode | undefined {
  const { text, position: start } = cursor
  let value = ''
  let from = start + 1
  for (let index = from; index < text.length; index++) {
    const char = text.charAt(index)
    if (char === '\n') {
      const { folded, next } = foldBreak(text, index)
      value += withoutTrailingSpace(text.slice(from, index)) + folded
      from = next
      index = next - 1
    } else if (char === "'") {
      value += text.slice(from, index)
      if (text.charAt(index + 1) !== "'") {
        cursor.position = index + 1
        return scalarNode(cursor, value, 'quoted', start, index + 1)
      }
      from = ++index
    }
  }
  return undefined
}

/** Reads a double-quoted scalar; gives up on escapes beyond those of JSON and on escaped line breaks. */
export function readDoubleQuoted(cursor: Cursor): ScalarNode | undefined {
  const { text, position: start } = cursor
  let value = ''
  let from = start + 1
  for (let index = from; index < text.length; index++) {
    const char = text.charAt(index)
    if (char === '"') {
      value += text.slice(from, index)
      cursor.position = index + 1
      return scalarNode(cursor, value, 'quoted', start, index + 1)
    }
    if (char === '\n') {
      const { folded, next } = foldBreak(text, index)
      value += withoutTrailingSpace(text.slice(from, index)) + folded
      from = next
      index = next - 1
    } else if (char === '\\') {
      const escaped = escapes.get(text.charAt(index + 1))
      if (escaped === undefined) return undefined
      value += text.slice(from, index) + escaped
      from = index + 2
      index++
    }
  }
  return undefined
}
