import { callOf } from '../cloudformation/functions.ts'
import type { Entry, MapNode, Node } from '../document/index.ts'

/** The entry under a key, unless its value is null, which means as much as not written. */
export function entryOf(map: MapNode | undefined, key: string): Entry | undefined {
  const entry = map?.entries.get(key)
  return entry === undefined || isNull(entry.value) ? undefined : entry
}

/** The node under a key, unless it is null. */
export function nodeOf(map: MapNode | undefined, key: string): Node | undefined {
  return entryOf(map, key)?.value
}

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.isNull
}

/** The map under a key that is no call of a function. */
export function mapOf(map: MapNode | undefined, key: string): MapNode | undefined {
  return plainMap(nodeOf(map, key))
}

/** The node as a map, when it is one and no call of a function. */
export function plainMap(node: Node | undefined): MapNode | undefined {
  return node?.kind === 'map' && callOf(node) === undefined ? node : undefined
}

/** The text of a scalar under a key. */
export function textAt(map: MapNode | undefined, key: string): string | undefined {
  const node = nodeOf(map, key)
  return node?.kind === 'scalar' ? node.text : undefined
}

/** The items of a list under a key; a single value counts as a list of one. */
export function itemsAt(map: MapNode | undefined, key: string): readonly Node[] {
  const node = nodeOf(map, key)
  if (node === undefined) return []
  return node.kind === 'list' ? node.items : [node]
}

/** Whether a scalar says true. */
export function isTrue(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.text.toLowerCase() === 'true'
}

/** Whether a scalar says false. */
export function isFalse(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.text.toLowerCase() === 'false'
}

/** The id that a `Ref` names. */
export function referredId(node: Node | undefined): string | undefined {
  const call = node === undefined ? undefined : callOf(node)
  return call?.name === 'Ref' && call.argument.kind === 'scalar' ? call.argument.text : undefined
}

/** Whether a node is `AWS::NoValue`. */
export function isNoValue(node: Node): boolean {
  return referredId(node) === 'AWS::NoValue'
}

/** The parts of an `Fn::If` whose condition is a name. */
export function branchesOf(
  node: Node,
): { readonly condition: string; readonly then: Node; readonly else: Node } | undefined {
  const call = callOf(node)
  if (call?.name !== 'Fn::If' || call.argument.kind !== 'list') return undefined
  const [condition, then, otherwise] = call.argument.items
  if (condition?.kind !== 'scalar' || then === undefined || otherwise === undefined) return undefined
  return { condition: condition.text, then, else: otherwise }
}

/** Whether two nodes say the same, wherever they stand. */
export function sameNode(one: Node, other: Node): boolean {
  return spelled(one) === spelled(other)
}

/** A spelling of a node that is the same for nodes that say the same in whatever notation. */
export function spelled(node: Node): string {
  const call = callOf(node)
  if (call !== undefined) return `${call.name}(${spelled(call.argument)})`
  switch (node.kind) {
    case 'scalar':
      return JSON.stringify(node.text)
    case 'list':
      return `[${node.items.map(spelled).join(',')}]`
    case 'map': {
      const entries = [...node.entries.values()].map(
        (entry) => `${JSON.stringify(entry.key)}:${spelled(entry.value)}`,
      )
      return `{${entries.sort().join(',')}}`
    }
    case 'call':
      return ''
  }
}
