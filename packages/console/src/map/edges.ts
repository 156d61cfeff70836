import type { ConsoleRelation } from '@parapet/core'
import { GAP, NODE, type Placed } from './layout.ts'

/** A relation as a line on the map. */
export type Line = ConsoleRelation & { readonly d: string }

/** Lines between placed nodes; several properties between the same two are one line. */
export function linesOf(nodes: readonly Placed[], relations: readonly ConsoleRelation[]): readonly Line[] {
  const byId = new Map(nodes.map((node) => [node.resource.id, node]))
  const lines = new Map<string, Line>()
  for (const relation of relations) {
    const from = byId.get(relation.from)
    const to = byId.get(relation.to)
    if (from === undefined || to === undefined || from === to) continue
    const key = JSON.stringify([relation.from, relation.to])
    if (!lines.has(key)) lines.set(key, { ...relation, d: curve(from, to) })
  }
  return [...lines.values()]
}

/** Room for the head of the arrow. */
const HEAD = 7

function curve(from: Placed, to: Placed): string {
  const { width, height } = NODE
  const middle = height / 2
  if (Math.abs(from.x - to.x) < width)
    return Math.abs(from.y - to.y) > height + GAP.y + 1 && from.x === to.x
      ? aside(from, to)
      : vertical(from, to)
  const leftward = to.x < from.x
  const x1 = leftward ? from.x : from.x + width
  const x2 = leftward ? to.x + width + HEAD : to.x - HEAD
  const bend = Math.max(28, Math.abs(x2 - x1) / 2) * (leftward ? -1 : 1)
  const y1 = from.y + middle
  const y2 = to.y + middle
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
}

/** Nodes above each other are tied by their facing sides. */
function vertical(from: Placed, to: Placed): string {
  const { width, height } = NODE
  const downward = to.y > from.y
  const x1 = from.x + width / 2
  const x2 = to.x + width / 2
  const y1 = downward ? from.y + height : from.y
  const y2 = downward ? to.y - HEAD : to.y + height + HEAD
  const bend = Math.max(12, Math.abs(y2 - y1) / 2) * (downward ? 1 : -1)
  return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`
}

/** Around the nodes that stand between two of one stack. */
function aside(from: Placed, to: Placed): string {
  const x = from.x + NODE.width
  const y1 = from.y + NODE.height / 2
  const y2 = to.y + NODE.height / 2
  const bend = x + GAP.x * 0.9
  return `M${x} ${y1}C${bend} ${y1} ${bend} ${y2} ${x + HEAD} ${y2}`
}
