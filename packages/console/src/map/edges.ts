import type { ConsoleRelation } from '@parapet/core'
import { GAP, NODE, type Placed } from './layout.ts'

/** A relation as a line on the map, and the head of its arrow. */
export type Line = ConsoleRelation & Stroke
/** Two pieces of a picture: what is stroked and what is filled. */
export type Stroke = { readonly d: string; readonly head: string }

/** Lines between placed nodes; several properties between the same two are one line. */
export function linesOf(nodes: readonly Placed[], relations: readonly ConsoleRelation[]): readonly Line[] {
  const byId = new Map(nodes.map((node) => [node.resource.id, node]))
  const lines = new Map<string, Line>()
  for (const relation of relations) {
    const from = byId.get(relation.from)
    const to = byId.get(relation.to)
    if (from === undefined || to === undefined || from === to) continue
    const key = JSON.stringify([relation.from, relation.to])
    if (!lines.has(key)) lines.set(key, { ...relation, ...curve(from, to) })
  }
  return [...lines.values()]
}

/** So many lines are one piece of the picture: few pieces are drawn fast, small ones are seldom drawn anew. */
const TOGETHER = 40

/** Lines joined to larger pieces, each of them in one part of the map. */
export function strokesOf(nodes: readonly Placed[], lines: readonly Line[]): readonly Stroke[] {
  const place = new Map(nodes.map(({ resource, x, y }) => [resource.id, { x, y }]))
  const at = ({ from }: Line): { readonly x: number; readonly y: number } => place.get(from) ?? { x: 0, y: 0 }
  const sorted = [...lines].sort((a, b) => at(a).x - at(b).x || at(a).y - at(b).y)
  return Array.from({ length: Math.ceil(sorted.length / TOGETHER) }, (_, piece) => {
    const some = sorted.slice(piece * TOGETHER, (piece + 1) * TOGETHER)
    return { d: some.map(({ d }) => d).join(''), head: some.map(({ head }) => head).join('') }
  })
}

/** Length of the head of an arrow, and half its width. */
const HEAD = { length: 8, half: 3.75 } as const

function curve(from: Placed, to: Placed): Stroke {
  const { width, height } = NODE
  const middle = height / 2
  if (Math.abs(from.x - to.x) < width)
    return Math.abs(from.y - to.y) > height + GAP.y + 1 && from.x === to.x
      ? aside(from, to)
      : vertical(from, to)
  const leftward = to.x < from.x
  const sign = leftward ? -1 : 1
  const x1 = leftward ? from.x : from.x + width
  const x2 = leftward ? to.x + width + HEAD.length : to.x - HEAD.length
  const bend = Math.max(28, Math.abs(x2 - x1) / 2) * sign
  const y1 = from.y + middle
  const y2 = to.y + middle
  return { d: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`, head: headX(x2, y2, sign) }
}

/** Nodes above each other are tied by their facing sides. */
function vertical(from: Placed, to: Placed): Stroke {
  const { width, height } = NODE
  const sign = to.y > from.y ? 1 : -1
  const x1 = from.x + width / 2
  const x2 = to.x + width / 2
  const y1 = sign === 1 ? from.y + height : from.y
  const y2 = sign === 1 ? to.y - HEAD.length : to.y + height + HEAD.length
  const bend = Math.max(12, Math.abs(y2 - y1) / 2) * sign
  const { length, half } = HEAD
  return {
    d: `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`,
    head: `M${x2 - half} ${y2}l${half} ${length * sign}l${half} ${-length * sign}z`,
  }
}

/** Around the nodes that stand between two of one stack. */
function aside(from: Placed, to: Placed): Stroke {
  const x = from.x + NODE.width
  const y1 = from.y + NODE.height / 2
  const y2 = to.y + NODE.height / 2
  const bend = x + GAP.x * 0.9
  const end = x + HEAD.length
  return { d: `M${x} ${y1}C${bend} ${y1} ${bend} ${y2} ${end} ${y2}`, head: headX(end, y2, -1) }
}

/** A head that points right, or left with the sign turned. */
function headX(x: number, y: number, sign: 1 | -1): string {
  const { length, half } = HEAD
  return `M${x} ${y - half}l${length * sign} ${half}l${-length * sign} ${half}z`
}
