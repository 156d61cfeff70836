import type { ListNode, Node } from '../sources/document/index.ts'
import { beginsAsJson } from '../sources/document/read-document.ts'
import type { EditValue } from '../workload/index.ts'
import { embeddedRange } from './embedded.ts'
import { isComputed, matches } from './matches.ts'
import { rootOf } from './open-text.ts'
import { isList, printAfterKey, printBlock, printFlow } from './print-value.ts'
import { type Edited, edited, lineStart, newlineOf, offsetsOf, type Splice } from './splice.ts'
import { appendItem } from './splice-list.ts'
import { insertEntry, removeEntry } from './splice-map.ts'

/** A change of a document at a path of keys and list indices, which may lead into JSON that a text holds. */
export type TextChange =
  | {
      readonly kind: 'set'
      readonly path: readonly string[]
      readonly value: EditValue
      /** Whether a function that stands there is replaced: another resource is to be named. */
      readonly overCall?: true
    }
  | {
      readonly kind: 'add'
      readonly path: readonly string[]
      readonly value: EditValue
      /** The property by which an item counts as there already. */
      readonly by?: string
    }
  | { readonly kind: 'remove'; readonly path: readonly string[] }

const computed = { refused: 'the value is computed by a function of the template' }
const shared = { refused: 'the value is shared through an anchor' }
const notWritten = { refused: 'the list that holds it is not written' }

/** Makes a change; only the range of the value changes. A change that is already made is none. */
export function changeText(text: string, change: TextChange): Edited {
  const root = rootOf(text)
  if (root === undefined) return { refused: 'the file does not hold one document' }
  return changeBelow(text, root, change)
}

/** Writes a value at a path. */
export const setInText = (text: string, path: readonly string[], value: EditValue): Edited =>
  changeText(text, { kind: 'set', path, value })

function changeBelow(text: string, root: Node, change: TextChange): Edited {
  let node = root
  let isFlow = false
  for (const [index, segment] of change.path.entries()) {
    const rest = change.path.slice(index)
    const inner = node.kind === 'scalar' || node.kind === 'call' ? embeddedRange(text, node) : undefined
    if (inner !== undefined) return changeEmbedded(text, inner, { ...change, path: rest })
    if (isComputed(node)) return computed
    const next = step(node, segment)
    if (next === undefined) return changeMissing(text, node, { ...change, path: rest })
    if (isShared(text, next, node, segment)) return shared
    if (change.kind === 'remove' && rest.length === 1) return removeAt(text, node, segment)
    isFlow ||= startsFlow(text, node)
    node = next
  }
  return changeNode(text, node, change, isFlow)
}

/** Whether a list or map is written between brackets, in which YAML knows no blocks. */
const startsFlow = (text: string, node: Node): boolean =>
  (node.kind === 'list' || node.kind === 'map') && /[[{]/.test(text[offsetsOf(text, node.at)[0]] ?? '')

/** The text in the text is a document of its own, whose ranges lie a fixed distance further. */
function changeEmbedded(text: string, [from, to]: readonly [number, number], change: TextChange): Edited {
  const result = changeText(text.slice(from, to), change)
  if ('refused' in result || result.splice === undefined) return 'refused' in result ? result : { text }
  const { start, end, text: by } = result.splice
  const quote = text[from - 1] === "'" ? "'" : undefined
  if (quote !== undefined && by.includes(quote)) return { refused: 'the value does not fit between quotes' }
  return edited(text, { start: start + from, end: end + from, text: by })
}

function changeMissing(text: string, node: Node, change: TextChange): Edited {
  if (change.kind === 'remove') return { text }
  const [segment = '', ...below] = change.path
  const isNull = node.kind === 'scalar' && node.isNull
  if (node.kind !== 'map' && !isNull) return { refused: 'what holds it is not a map that is written here' }
  const value = nest(below, change.kind === 'add' ? [change.value] : change.value)
  if (value === undefined) return notWritten
  if (node.kind === 'map') return edited(text, insertEntry(text, node, segment, value, beginsAsJson(text)))
  return replace(text, node, { [segment]: value })
}

function changeNode(text: string, node: Node, change: TextChange, isFlow: boolean): Edited {
  switch (change.kind) {
    case 'set':
      return matches(node, change.value)
        ? { text }
        : isComputed(node) && change.overCall !== true
          ? computed
          : isFlow && !beginsAsJson(text)
            ? edited(text, flowSplice(text, node, change.value))
            : replace(text, node, change.value)
    case 'add':
      return node.kind === 'list'
        ? append(text, node, change)
        : { refused: 'what is written there is not a list' }
    case 'remove':
      return { refused: 'there is nothing to take it from' }
  }
}

function append(text: string, list: ListNode, { value, by }: Extract<TextChange, { kind: 'add' }>): Edited {
  if (list.items.some((item) => matches(item, value) || isKnownBy(item, value, by))) return { text }
  const splice = appendItem(text, list, value, beginsAsJson(text))
  return splice === undefined ? { refused: 'the list ends in a block of text' } : edited(text, splice)
}

function isKnownBy(item: Node, value: EditValue, by: string | undefined): boolean {
  if (by === undefined || typeof value !== 'object' || isList(value)) return false
  const there = step(item, by)
  const wanted = value[by]
  return there !== undefined && wanted !== undefined && matches(there, wanted)
}

function removeAt(text: string, node: Node, segment: string): Edited {
  const splice = node.kind === 'map' ? removeEntry(text, node, segment) : undefined
  return splice === undefined ? { refused: 'nothing would be left of what holds it' } : edited(text, splice)
}

function flowSplice(text: string, node: Node, value: EditValue): Splice {
  const [start, end] = offsetsOf(text, node.at)
  return { start, end, text: printFlow(value, false) }
}

function replace(text: string, node: Node, value: EditValue): Edited {
  const [start, end] = offsetsOf(text, node.at)
  const json = beginsAsJson(text)
  const line = text.slice(lineStart(text, start), start)
  const indent = line.length - line.trimStart().length
  const style = { json, newline: newlineOf(text) }
  const isBlock = node.kind === 'list' || node.kind === 'map' ? !/[[{]/.test(text[start] ?? '') : false
  if (isBlock && typeof value === 'object') {
    const column = node.at.column - 1
    return edited(text, { start, end, text: printBlock(value, column, style).slice(column) })
  }
  const printed = printAfterKey(value, indent, style)
  if (text[start - 1] === ':' && !json) return edited(text, { start, end, text: printed })
  const isLong = printed.startsWith('\n') || printed.startsWith('\r')
  return edited(text, isLong ? fromKey(text, start, end, printed) : { start, end, text: printed.slice(1) })
}

/** A block begins on the line after its key: the space between goes. */
function fromKey(text: string, start: number, end: number, printed: string): Splice {
  let from = start
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\n' || text[from - 1] === '\r')) from--
  return { start: from, end, text: printed }
}

/** What an alias names stands before its place: to change it there would change all who share it. */
function isShared(text: string, inner: Node, outer: Node, segment: string): boolean {
  const before =
    outer.kind === 'map' ? outer.entries.get(segment)?.keyAt : step(outer, `${Number(segment) - 1}`)?.at
  const [from, to] = offsetsOf(text, outer.at)
  const [start, end] = offsetsOf(text, inner.at)
  return start < from || end > to || (before !== undefined && start < offsetsOf(text, before)[1])
}

function step(node: Node, segment: string): Node | undefined {
  if (node.kind === 'list') return /^\d+$/.test(segment) ? node.items[Number(segment)] : undefined
  return node.kind === 'map' ? node.entries.get(segment)?.value : undefined
}

function nest(path: readonly string[], value: EditValue): EditValue | undefined {
  if (path.some((segment) => /^\d+$/.test(segment))) return undefined
  return path.reduceRight<EditValue>((inner, key) => ({ [key]: inner }), value)
}
