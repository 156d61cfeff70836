import { type Node, readDocument } from '../sources/document/index.ts'
import { beginsAsJson } from '../sources/document/read-document.ts'
import type { EditValue } from '../workload/index.ts'
import { isList, printFlow } from './print-value.ts'
import { applySplice, offsetsOf } from './splice.ts'
import { insertEntry } from './splice-map.ts'

/** Text after an edit, or why it was not made. */
export type Edited = { readonly text: string } | { readonly refused: string }

/** Writes a value at a path of keys and list indices; only the range of that value changes. */
export function setInText(text: string, path: readonly string[], value: EditValue): Edited {
  const [root, ...others] = readDocument(text, '').roots
  if (root === undefined || others.length > 0) return { refused: 'the file does not hold one document' }
  return setBelow(text, root, path, value)
}

function setBelow(text: string, root: Node, path: readonly string[], value: EditValue): Edited {
  const json = beginsAsJson(text)
  let node = root
  for (const [index, segment] of path.entries()) {
    if (isComputed(node)) return { refused: 'the value is computed by a function of the template' }
    const next = step(node, segment)
    if (next !== undefined && isShared(text, next, node, segment))
      return { refused: 'the value is shared through an anchor' }
    if (next !== undefined) node = next
    else if (node.kind === 'map') {
      const wrapped = nest(path.slice(index + 1), value)
      if (wrapped === undefined) return { refused: 'the list that holds it is not written' }
      return { text: applySplice(text, insertEntry(text, node, segment, wrapped, json)) }
    } else return { refused: 'what holds it is not a map that is written here' }
  }
  return replace(text, node, value, json)
}

function replace(text: string, node: Node, value: EditValue, json: boolean): Edited {
  if (matches(node, value)) return { text }
  if (isComputed(node)) return { refused: 'the value is computed by a function of the template' }
  const [start, end] = offsetsOf(text, node.at)
  const lead = text[start - 1] === ':' ? ' ' : ''
  return { text: applySplice(text, { start, end, text: `${lead}${printFlow(value, json)}` }) }
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
  if (node.kind === 'list') return node.items[Number(segment)]
  return node.kind === 'map' ? node.entries.get(segment)?.value : undefined
}

function nest(path: readonly string[], value: EditValue): EditValue | undefined {
  if (path.some((segment) => /^\d+$/.test(segment))) return undefined
  return path.reduceRight<EditValue>((inner, key) => ({ [key]: inner }), value)
}

function isComputed(node: Node): boolean {
  if (node.kind === 'call') return true
  if (node.kind !== 'map' || node.entries.size !== 1) return false
  const [key = ''] = node.entries.keys()
  return key === 'Ref' || key.startsWith('Fn::')
}

function matches(node: Node, value: EditValue): boolean {
  switch (node.kind) {
    case 'scalar':
      return typeof value !== 'object' && node.text === String(value)
    case 'list':
      return (
        isList(value) &&
        value.length === node.items.length &&
        node.items.every((item, index) => matches(item, value[index] ?? ''))
      )
    case 'map': {
      if (typeof value !== 'object' || isList(value)) return false
      const fields = new Map<string, EditValue>(Object.entries(value))
      return (
        fields.size === node.entries.size &&
        [...fields].every(([key, field]) => {
          const entry = node.entries.get(key)
          return entry !== undefined && matches(entry.value, field)
        })
      )
    }
    case 'call':
      return false
  }
}
