import type { SourceLocation } from '../../workload/index.ts'
import type { Node } from '../document/index.ts'

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
