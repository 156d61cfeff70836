import type { ConsoleRelation } from '@parapet/core'
import { byText, STAGES } from '../store/order.ts'
import type { GraphNode, Stage } from '../store/report-store.ts'

/** Size of a resource on the map, in pixels at full zoom. */
export const NODE = { width: 208, height: 62 } as const
/** Room between resources of one stage. */
export const GAP = { x: 44, y: 20 } as const
const COLUMN_GAP = 60
const LANE = { top: 44, bottom: 24, gap: 28, side: 24 } as const
const HEAD = 64

/** What a lane encloses: a VPC, whatever stands in none, or the identities and keys. */
export type LaneKind = 'open' | 'vpc' | 'identity'
/** A band across all stages. `zone` is the id of a VPC. */
export type Lane = Box & { readonly kind: LaneKind; readonly zone?: string }
/** A stage's part of the width; without a stage, what belongs to none. */
export type Column = { readonly stage?: Stage; readonly x: number; readonly width: number }
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
/** A node with its upper left corner. */
export type Placed = GraphNode & { readonly x: number; readonly y: number }
/** Everything placed. */
export type MapLayout = {
  readonly nodes: readonly Placed[]
  readonly columns: readonly Column[]
  readonly lanes: readonly Lane[]
  readonly width: number
  readonly height: number
}

type Cell = readonly (readonly GraphNode[])[]

/**
 * Places resources by stage from left to right and by zone from top to bottom.
 *
 * Within a stage, what is pointed at stands left of what points at it; within a row of such ranks, nodes
 * stand near what they are tied to. The same graph gives the same layout.
 */
export function layoutMap(nodes: readonly GraphNode[], relations: readonly ConsoleRelation[]): MapLayout {
  const lanes = lanesOf(nodes)
  const stages = [...STAGES, undefined].filter((stage) =>
    nodes.some(({ resource }) => resource.stage === stage),
  )
  const rows = rowLimit(nodes.length)
  const seats = new Map<string, number>()
  const cells = stages.map((stage) =>
    lanes.map((lane) => {
      const own = nodes.filter((node) => node.resource.stage === stage && isIn(node, lane))
      const cell = cellOf(own, relations, rows, seats)
      for (const rank of cell) for (const [seat, { resource }] of rank.entries()) seats.set(resource.id, seat)
      return cell
    }),
  )
  return place(stages, lanes, cells)
}

type LaneName = { readonly kind: LaneKind; readonly zone?: string }

function lanesOf(nodes: readonly GraphNode[]): readonly LaneName[] {
  const zones = [...new Set(nodes.flatMap(({ resource }) => resource.zone ?? []))].sort(byText)
  const all: readonly LaneName[] = [
    { kind: 'open' },
    ...zones.map((zone) => ({ kind: 'vpc', zone }) as const),
    { kind: 'identity' },
  ]
  return all.filter((lane) => nodes.some((node) => isIn(node, lane)))
}

function isIn({ resource }: GraphNode, lane: LaneName): boolean {
  const identity = resource.kind === 'identity' || resource.kind === 'key'
  switch (lane.kind) {
    case 'identity':
      return identity
    case 'vpc':
      return !identity && resource.zone === lane.zone
    case 'open':
      return !identity && resource.zone === undefined
  }
}

/** Taller stacks for larger graphs, so that the whole keeps the shape of a screen. */
function rowLimit(count: number): number {
  return Math.max(5, Math.min(24, Math.ceil(Math.sqrt(count) * 0.8)))
}

/** Ranks from left to right, each a stack of nodes; long stacks are broken into several. */
function cellOf(
  nodes: readonly GraphNode[],
  relations: readonly ConsoleRelation[],
  rows: number,
  seats: ReadonlyMap<string, number>,
): Cell {
  const ids = new Set(nodes.map(({ resource }) => resource.id))
  const ranks = ranksOf(ids, relations)
  const tied = tiesOf(ids, relations)
  const seatOf = (id: string): number => {
    const others = (tied.get(id) ?? []).flatMap((other) => seats.get(other) ?? [])
    return others.length === 0 ? rows / 2 : others.reduce((sum, seat) => sum + seat, 0) / others.length
  }
  const deepest = Math.max(0, ...ranks.values())
  return Array.from({ length: deepest + 1 }, (_, rank) =>
    nodes
      .filter(({ resource }) => ranks.get(resource.id) === rank)
      .map((node) => ({ node, seat: seatOf(node.resource.id) }))
      .sort(
        (a, b) =>
          a.seat - b.seat ||
          byText(a.node.resource.type, b.node.resource.type) ||
          byText(a.node.resource.address, b.node.resource.address) ||
          byText(a.node.resource.id, b.node.resource.id),
      )
      .map(({ node }) => node),
  ).flatMap((stack) => broken(stack, rows))
}

/** How far right of what it points at each node stands, within its cell. */
function ranksOf(
  ids: ReadonlySet<string>,
  relations: readonly ConsoleRelation[],
): ReadonlyMap<string, number> {
  const limit = rankLimit(ids.size)
  const ranks = new Map([...ids].map((id) => [id, 0]))
  const inner = relations.filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to))
  for (let pass = 0; pass < limit; pass += 1) {
    for (const { from, to } of inner) {
      const wanted = (ranks.get(to) ?? 0) + 1
      if (wanted > (ranks.get(from) ?? 0) && wanted < limit) ranks.set(from, wanted)
    }
  }
  return compact(ranks)
}

/** More ranks would stretch a stage out of sight; a cycle ends here too. */
function rankLimit(count: number): number {
  if (count < 3) return 1
  return count < 13 ? 2 : 3
}

/** Without gaps: a cycle may have pushed all nodes off a rank. */
function compact(ranks: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const used = [...new Set(ranks.values())].sort((a, b) => a - b)
  return new Map([...ranks].map(([id, rank]) => [id, used.indexOf(rank)]))
}

function tiesOf(
  ids: ReadonlySet<string>,
  relations: readonly ConsoleRelation[],
): ReadonlyMap<string, readonly string[]> {
  const ties = new Map<string, string[]>()
  for (const { from, to } of relations) {
    if (ids.has(from)) ties.set(from, [...(ties.get(from) ?? []), to])
    if (ids.has(to)) ties.set(to, [...(ties.get(to) ?? []), from])
  }
  return ties
}

function broken(stack: readonly GraphNode[], rows: number): Cell {
  const parts = Math.ceil(stack.length / rows)
  const size = Math.ceil(stack.length / Math.max(1, parts))
  return Array.from({ length: parts }, (_, part) => stack.slice(part * size, (part + 1) * size))
}

function place(
  stages: readonly (Stage | undefined)[],
  lanes: readonly LaneName[],
  cells: readonly (readonly Cell[])[],
): MapLayout {
  const widths = cells.map((column) => Math.max(1, ...column.map((cell) => cell.length)))
  const heights = lanes.map((_, lane) =>
    Math.max(1, ...cells.map((column) => Math.max(0, ...(column[lane] ?? []).map((stack) => stack.length)))),
  )
  const columns = columnsOf(stages, widths)
  const width = (columns.at(-1)?.x ?? 0) + (columns.at(-1)?.width ?? 0) + LANE.side
  const bands = bandsOf(lanes, heights, width)
  const nodes = cells.flatMap((column, stage) =>
    column.flatMap((cell, lane) =>
      cell.flatMap((stack, rank) =>
        stack.map((node, seat) => ({
          ...node,
          x: (columns[stage]?.x ?? 0) + rank * (NODE.width + GAP.x),
          y: (bands[lane]?.y ?? 0) + LANE.top + seat * (NODE.height + GAP.y),
        })),
      ),
    ),
  )
  const last = bands.at(-1)
  return { nodes, columns, lanes: bands, width, height: last === undefined ? 0 : last.y + last.height }
}

function columnsOf(stages: readonly (Stage | undefined)[], widths: readonly number[]): readonly Column[] {
  let x: number = LANE.side
  return stages.map((stage, index) => {
    const ranks = widths[index] ?? 1
    const width = ranks * NODE.width + (ranks - 1) * GAP.x
    const column = { x, width, ...(stage !== undefined && { stage }) }
    x += width + COLUMN_GAP
    return column
  })
}

function bandsOf(lanes: readonly LaneName[], heights: readonly number[], width: number): readonly Lane[] {
  let y = HEAD
  return lanes.map((lane, index) => {
    const rows = heights[index] ?? 1
    const height = LANE.top + rows * NODE.height + (rows - 1) * GAP.y + LANE.bottom
    const band = { ...lane, x: 0, y, width, height }
    y += height + LANE.gap
    return band
  })
}
