import type { MapNode, Node } from '../sources/document/index.ts'
import type { EditValue } from '../workload/index.ts'
import { printAfterKey, printFlow, printWord } from './print-value.ts'
import { lineEnd, lineStart, newlineOf, offsetsOf, type Splice } from './splice.ts'

/** Adds an entry to a map in the style of the map; all that is written stays. */
export function insertEntry(
  text: string,
  map: MapNode,
  key: string,
  value: EditValue,
  json: boolean,
): Splice {
  const word = printWord(key, json)
  const [start] = offsetsOf(text, map.at)
  const [first] = map.entries.values()
  if (first === undefined)
    return { start: start + 1, end: start + 1, text: ` ${word}: ${printFlow(value, json)} ` }
  const [at] = offsetsOf(text, first.keyAt)
  const newline = newlineOf(text)
  const indent = first.keyAt.column - 1
  if (text[start] !== '{') {
    const entry = `${word}:${printAfterKey(value, indent, { json, newline })}`
    const space = areApart(text, map) ? newline : ''
    return insertLine(text, map, at, `${space}${newline}${' '.repeat(indent)}`, entry)
  }
  // Before the first key, so that no other line gets a comma.
  const before = text.slice(lineStart(text, at), at)
  if (before.trim() !== '') return { start: at, end: at, text: `${word}: ${printFlow(value, json)}, ` }
  const entry = `${word}:${printAfterKey(value, before.length, { json, newline })}`
  return { start: at, end: at, text: `${entry},${newline}${before}` }
}

function endOfLast(text: string, map: MapNode): number {
  const last = [...map.entries.values()].at(-1)
  return last === undefined ? 0 : offsetsOf(text, last.value.at)[1]
}

/** At the end of a block map, or before its first key where a block text or something else ends it. */
function insertLine(text: string, map: MapNode, first: number, lead: string, entry: string): Splice {
  const end = endOfLast(text, map)
  const stop = lineEnd(text, end)
  const last = [...map.entries.values()].at(-1)?.value
  if (last !== undefined && endsSimply(last, text) && isAside(text.slice(end, stop)))
    return { start: stop, end: stop, text: `${lead}${entry}` }
  return { start: first, end: first, text: `${entry}${lead}` }
}

/** Whether an empty line stands between the last two entries, as between the resources of most templates. */
function areApart(text: string, map: MapNode): boolean {
  const [last, before] = [...map.entries.values()].reverse()
  if (last === undefined || before === undefined) return false
  const between = text.slice(offsetsOf(text, before.value.at)[1], offsetsOf(text, last.keyAt)[0])
  return /\n[ \t]*\r?\n/.test(between)
}

/** White space and a comment. */
export const isAside = (text: string): boolean => text.trim() === '' || text.trimStart().startsWith('#')

/** Whether the last thing of a node ends at the end of its range: no block text, and not nothing. */
export function endsSimply(node: Node, text: string): boolean {
  let at: Node | undefined = node
  while (at !== undefined && at.kind !== 'scalar') {
    if (at.kind === 'call') at = at.argument
    else {
      const [start] = offsetsOf(text, at.at)
      if (text[start] === '{' || text[start] === '[') return true
      at = at.kind === 'list' ? at.items.at(-1) : [...at.entries.values()].at(-1)?.value
    }
  }
  return at !== undefined && !at.isNull && (at.style === 'plain' || at.style === 'quoted')
}

/** Takes an entry away, its line with it; `undefined` where that would leave no map. */
export function removeEntry(text: string, map: MapNode, key: string): Splice | undefined {
  const entries = [...map.entries.values()]
  const index = entries.findIndex((entry) => entry.key === key)
  const entry = entries[index]
  if (entry === undefined || entries.length < 2) return undefined
  const [start] = offsetsOf(text, entry.keyAt)
  const [, end] = offsetsOf(text, entry.value.at)
  const next = entries[index + 1]
  const before = entries[index - 1]
  if (text[offsetsOf(text, map.at)[0]] === '{') {
    if (next !== undefined) return { start, end: offsetsOf(text, next.keyAt)[0], text: '' }
    return before === undefined ? undefined : { start: offsetsOf(text, before.value.at)[1], end, text: '' }
  }
  const from = lineStart(text, start)
  if (text.slice(from, start).trim() === '') {
    const stop = text.indexOf('\n', end)
    return { start: from, end: stop === -1 ? text.length : stop + 1, text: '' }
  }
  // The first key stands after a dash: the next one takes its place.
  return next === undefined ? undefined : { start, end: offsetsOf(text, next.keyAt)[0], text: '' }
}
