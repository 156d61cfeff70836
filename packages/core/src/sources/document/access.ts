import type { MapNode, Node } from './node.ts'

/** The items of a list node, or `undefined`. */
export function itemsOf(node: Node): readonly Node[] | undefined {
  return node.kind === 'list' ? node.items : undefined
}

/** The value node under a key, when `node` is a map that has it. */
export function child(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined
}

/** The text of a scalar node that is not null. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && !node.isNull ? node.text : undefined
}

/** The map under a key, or `undefined` when there is none or it is something else. */
export function mapUnder(node: Node | undefined, key: string): MapNode | undefined {
  const found = child(node, key)
  return found?.kind === 'map' ? found : undefined
}
