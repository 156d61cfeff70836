import type { MapNode } from '../sources/document/index.ts'
import type { EditValue } from '../workload/index.ts'
import { printFlow, printWord } from './print-value.ts'
import { offsetsOf, type Splice } from './splice.ts'

/** Adds an entry to a map in the style of the map; all that is written stays. */
export function insertEntry(
  text: string,
  map: MapNode,
  key: string,
  value: EditValue,
  json: boolean,
): Splice {
  const entry = `${printWord(key, json)}: ${printFlow(value, json)}`
  const [start] = offsetsOf(text, map.at)
  const [first] = map.entries.values()
  if (first === undefined) return { start: start + 1, end: start + 1, text: ` ${entry} ` }
  const [at] = offsetsOf(text, first.keyAt)
  const indent = first.keyAt.column - 1
  const lineStart = at - indent
  const aloneBefore = text.slice(lineStart, at)
  if (text[start] !== '{') return insertLine(text, map, at, `${newline(text)}${' '.repeat(indent)}`, entry)
  const separator = aloneBefore.trim() === '' ? `,${newline(text)}${aloneBefore}` : ', '
  return { start: at, end: at, text: `${entry}${separator}` }
}

/** At the end of a block map, or before its first key where a block text or something else ends it. */
function insertLine(text: string, map: MapNode, first: number, lead: string, entry: string): Splice {
  const [, end] = offsetsOf(text, map.at)
  const last = [...map.entries.values()].at(-1)?.value
  const stop = text.indexOf('\n', end)
  const lineEnd = stop === -1 ? text.length : text[stop - 1] === '\r' ? stop - 1 : stop
  const rest = text.slice(end, lineEnd).trimStart()
  const isSimple = last?.kind === 'scalar' && (last.style === 'plain' || last.style === 'quoted')
  if (isSimple && lineEnd >= end && (rest === '' || rest.startsWith('#')))
    return { start: lineEnd, end: lineEnd, text: `${lead}${entry}` }
  return { start: first, end: first, text: `${entry}${lead}` }
}

const newline = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')
