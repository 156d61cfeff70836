import { maximumDepth } from '../limits.ts'
import type { Entry, Node, ScalarNode } from '../node.ts'
import { type Cursor, callNode, isBlank, peek, putEntry, readTag, skipBlank } from './cursor.ts'
import { readPlain } from './plain-scalar.ts'
import { readDoubleQuoted, readSingleQuoted } from './quoted.ts'

/** Reads one scalar of a flow collection. */
function readFlowScalar(cursor: Cursor): ScalarNode | undefined {
  const char = peek(cursor)
  if (char === '"') return readDoubleQuoted(cursor)
  return char === "'" ? readSingleQuoted(cursor) : readPlain(cursor, true)
}

/** Moves past a comma or to the closing bracket; gives up on anything else. */
function endItem(cursor: Cursor, closing: string): true | undefined {
  skipBlank(cursor)
  if (peek(cursor) === ',') {
    cursor.position++
    skipBlank(cursor)
    return peek(cursor) === ',' ? undefined : true
  }
  return peek(cursor) === closing ? true : undefined
}

function readFlowList(cursor: Cursor, depth: number): Node | undefined {
  const start = cursor.position++
  const items: Node[] = []
  skipBlank(cursor)
  while (peek(cursor) !== ']') {
    const item = readFlowNode(cursor, depth)
    // A pair without braces, `[a: b]`, shows by its colon.
    if (item === undefined || endItem(cursor, ']') === undefined) return undefined
    items.push(item)
  }
  cursor.position++
  return { kind: 'list', items, at: cursor.lines.range(start, cursor.position) }
}

/** Moves past the colon after a key; it may touch its value only after a quoted key. */
function endKey(cursor: Cursor, key: ScalarNode): true | undefined {
  skipBlank(cursor)
  if (peek(cursor) !== ':' || key.at.line !== cursor.lines.range(cursor.position, cursor.position).line) {
    return undefined
  }
  cursor.position++
  if (!isBlank(peek(cursor)) && key.style === 'plain') return undefined
  skipBlank(cursor)
  return true
}

function readFlowMap(cursor: Cursor, depth: number): Node | undefined {
  const start = cursor.position++
  const entries = new Map<string, Entry>()
  skipBlank(cursor)
  while (peek(cursor) !== '}') {
    const key = readFlowScalar(cursor)
    if (key === undefined || isMerge(key) || endKey(cursor, key) === undefined) return undefined
    const value = readFlowNode(cursor, depth)
    if (value === undefined || endItem(cursor, '}') === undefined) return undefined
    putEntry(cursor, entries, key, value)
  }
  cursor.position++
  return { kind: 'map', entries, at: cursor.lines.range(start, cursor.position) }
}

/** Whether a key asks for other mappings to be merged, which the full parser does. */
export function isMerge(key: ScalarNode): boolean {
  return key.style === 'plain' && key.text === '<<'
}

/** Reads a node inside a flow collection, or the collection itself. Lines may be indented as they like. */
export function readFlowNode(cursor: Cursor, depth: number): Node | undefined {
  if (depth > maximumDepth) return undefined
  const char = peek(cursor)
  if (char === '[') return readFlowList(cursor, depth + 1)
  if (char === '{') return readFlowMap(cursor, depth + 1)
  if (char !== '!') return readFlowScalar(cursor)
  const start = cursor.position
  const tag = readTag(cursor)
  if (tag === undefined) return undefined
  skipBlank(cursor)
  const argument = readFlowNode(cursor, depth + 1)
  return argument === undefined || argument.kind === 'call'
    ? undefined
    : callNode(cursor, tag, start, argument)
}
