import { type Box, NODE, type Placed } from './layout.ts'

/** Cards that stand above each other and are drawn in full, or as plain boxes, together. */
export type Stack = Box & { readonly key: string; readonly nodes: readonly Placed[] }

/** Taller stacks would draw much that is out of sight; smaller ones are many. */
const TALLEST = 12

/** Cuts placed nodes into stacks, in their order. */
export function stacksOf(nodes: readonly Placed[]): readonly Stack[] {
  const stacks: Placed[][] = []
  for (const node of nodes) {
    const last = stacks.at(-1)
    if (last !== undefined && last[0]?.x === node.x && last.length < TALLEST) last.push(node)
    else stacks.push([node])
  }
  return stacks.map(stackOf)
}

function stackOf(nodes: readonly Placed[], index: number): Stack {
  const ys = nodes.map(({ y }) => y)
  const top = Math.min(...ys)
  return {
    key: String(index),
    nodes,
    x: nodes[0]?.x ?? 0,
    y: top,
    width: NODE.width,
    height: Math.max(...ys) + NODE.height - top,
  }
}
