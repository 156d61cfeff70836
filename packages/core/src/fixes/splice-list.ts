import type { ListNode } from '../sources/document/index.ts'
import type { EditValue } from '../workload/index.ts'
import { printFlow, printItem } from './print-value.ts'
import { lineEnd, lineStart, newlineOf, offsetsOf, type Splice } from './splice.ts'
import { endsSimply, isAside } from './splice-map.ts'

/** Adds an item at the end of a list in the style of the list; `undefined` where the list ends in block text. */
export function appendItem(
  text: string,
  list: ListNode,
  value: EditValue,
  json: boolean,
): Splice | undefined {
  const [start, end] = offsetsOf(text, list.at)
  const last = list.items.at(-1)
  if (last === undefined) return { start: start + 1, end: start + 1, text: printFlow(value, json) }
  const [lastStart, lastEnd] = offsetsOf(text, last.at)
  const newline = newlineOf(text)
  if (text[start] === '[') {
    const lead = text.slice(lineStart(text, lastStart), lastStart)
    const isAlone = lead.trim() === '' && text.slice(lastEnd, end - 1).trim() === ''
    const item = isAlone
      ? `${newline}${lead}${printItem(value, lead.length, { json, newline })}`
      : ` ${printFlow(value, json)}`
    return { start: lastEnd, end: lastEnd, text: `,${item}` }
  }
  const stop = lineEnd(text, lastEnd)
  if (!endsSimply(last, text) || !isAside(text.slice(lastEnd, stop))) return undefined
  const indent = list.at.column - 1
  const item = printItem(value, indent + 2, { json, newline })
  return { start: stop, end: stop, text: `${newline}${' '.repeat(indent)}- ${item}` }
}
