import type { SourceLocation } from '../../workload/index.ts'
import type { MapNode, Node } from '../document/index.ts'

/** A call of an intrinsic function, whichever way it is written. */
export type Call = { readonly name: string; readonly argument: Node; readonly at: SourceLocation }

/**
 * The call a node is: `!Sub x`, `{ "Fn::Sub": x }` and `Fn::Sub: x` are one. `Ref` and `Condition` have no
 * prefix. A map is a call when it has one key that names a function; a map whose only key is `Condition` is
 * a call only where conditions are read, since policies have such maps.
 */
export function callOf(node: Node): Call | undefined {
  if (node.kind === 'call') {
    const bare = node.name === 'Ref' || node.name === 'Condition' || node.name.startsWith('Fn::')
    return { name: bare ? node.name : `Fn::${node.name}`, argument: node.argument, at: node.at }
  }
  if (node.kind !== 'map' || node.entries.size !== 1) return undefined
  for (const entry of node.entries.values()) {
    if (entry.key === 'Ref' || (entry.key.startsWith('Fn::') && !isLoop(entry.key))) {
      return { name: entry.key, argument: entry.value, at: node.at }
    }
  }
  return undefined
}

/** Whether a key is a loop, `Fn::ForEach::Name`, which adds entries to the map it stands in. */
export function isLoop(key: string): boolean {
  return key.startsWith('Fn::ForEach::')
}

/** The items of a list node, or `undefined`. */
export function itemsOf(node: Node): readonly Node[] | undefined {
  return node.kind === 'list' ? node.items : undefined
}

/** The value node under a key. */
export function child(node: MapNode, key: string): Node | undefined {
  return node.entries.get(key)?.value
}

/** The text of a scalar node that is not null. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && !node.isNull ? node.text : undefined
}

/** The map under a key, or `undefined` when there is none or it is something else. */
export function mapUnder(node: MapNode, key: string): MapNode | undefined {
  const found = child(node, key)
  return found?.kind === 'map' ? found : undefined
}
