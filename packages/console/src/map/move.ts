import type { Placed } from './layout.ts'

const DIRECTIONS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const

/** The keys that move over the map. */
export type MoveKey = keyof typeof DIRECTIONS

/** Whether a key moves over the map. */
export function isMoveKey(key: string): key is MoveKey {
  return key in DIRECTIONS
}

/** The nearest node in a direction; what lies aside counts double. `undefined` at the edge. */
export function neighbourToward(nodes: readonly Placed[], from: Placed, key: MoveKey): Placed | undefined {
  const [dx, dy] = DIRECTIONS[key]
  let best: { readonly node: Placed; readonly cost: number } | undefined
  for (const node of nodes) {
    const along = (node.x - from.x) * dx + (node.y - from.y) * dy
    if (along <= 0) continue
    const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx)
    const cost = along + 2 * aside
    if (best === undefined || cost < best.cost) best = { node, cost }
  }
  return best?.node
}
