import type { Kind } from '../../schema/index.ts'
import type { UnresolvedValue, Value } from '../../workload/index.ts'
import { itemsOf, textOf } from '../document/access.ts'
import { type Node, readDocument } from '../document/index.ts'
import { toPlain } from '../document/to-plain.ts'
import { absent, scalar, unresolved } from '../values/make-value.ts'

const SETTLE = 'AWS Config did not record it; scan the account itself with `--aws`'

/** A property that a record does not tell. */
export const unrecorded = (id: string): UnresolvedValue => unresolved(id, 'unsupported', undefined, SETTLE)

/**
 * A recorded value by its kind. What an object lacks is not known: a record has the properties that were known
 * when the type was taken up, and leaves out what is not set, so that the two cannot be told apart. No value has a
 * place: records are one long line.
 */
export function configValue(node: Node | undefined, kind: Kind, id: string): Value {
  if (node === undefined || (node.kind === 'scalar' && node.isNull)) return unrecorded(id)
  switch (kind.kind) {
    case 'object': {
      if (node.kind !== 'map') return unrecorded(id)
      const entries = [...kind.fields.values()].map(
        ({ name, type }) =>
          [name, configValue(node.entries.get(name)?.value, type, `${id}.${name}`)] as const,
      )
      return { kind: 'map', entries: new Map(entries) }
    }
    case 'list': {
      const items = itemsOf(node)
      if (items === undefined) return unrecorded(id)
      return { kind: 'list', items: items.map((item, at) => configValue(item, kind.element, `${id}[${at}]`)) }
    }
    case 'map':
      if (node.kind !== 'map') return unrecorded(id)
      return {
        kind: 'map',
        entries: new Map(
          [...node.entries].map(([key, { value }]) => [
            key,
            configValue(value, kind.element, `${id}.${key}`),
          ]),
        ),
      }
    case 'json':
      return jsonValue(node, id)
    case 'string':
    case 'boolean':
    case 'number':
    case 'integer':
      return leaf(node, id)
  }
}

/** A document inside of a record, such as a policy; it may be written as a text. */
function jsonValue(node: Node, id: string): Value {
  const text = textOf(node)
  const inner =
    text !== undefined && /^\s{0,100}[[{]/.test(text) ? readDocument(text, '').roots[0] : undefined
  return plain(inner ?? node, id)
}

function plain(node: Node, id: string): Value {
  if (node.kind === 'list') return { kind: 'list', items: node.items.map((item) => plain(item, id)) }
  if (node.kind !== 'map') return leaf(node, id)
  return {
    kind: 'map',
    entries: new Map([...node.entries].map(([key, { value }]) => [key, plain(value, id)])),
  }
}

function leaf(node: Node, id: string): Value {
  const value = toPlain(node)
  if (value === null) return absent(undefined)
  const isLeaf = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return isLeaf ? scalar(value, undefined) : unrecorded(id)
}
