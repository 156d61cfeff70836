import type { MapNode, Node } from './node.ts'

/** The value node under a key, when `node` is a map that has it. */
export function childOf(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined
}

/** The text of a scalar node that is not null. */
export function scalarText(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && !node.isNull ? node.text : undefined
}

/** The map under a key. */
export function mapChild(node: Node | undefined, key: string): MapNode | undefined {
  const found = childOf(node, key)
  return found?.kind === 'map' ? found : undefined
}
