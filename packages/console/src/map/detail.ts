import { type ReactFlowState, useStore as useFlowStore } from '@xyflow/react'
import { useCallback, useDeferredValue } from 'react'
import type { Box } from './layout.ts'

/** Smaller would be dust, larger a poster; from beyond `far` cards show their names only, `near` is where one is read, and `phone` what a small screen begins with. */
export const ZOOM = { least: 0.08, most: 1.6, fit: 1, far: 0.45, near: 0.5, phone: 0.32 } as const
/** With fewer resources than this every card is drawn in full, however small. */
const MANY = 250
/** From further away than this nothing on a card can be read. */
const READABLE_ZOOM = 0.4
/** What is in view is told in steps of so many pixels, so that moving the map seldom draws anything anew. */
const STEP = 600

/** Whether a map holds so many resources that what cannot be read is left out. */
export function isMany(count: number): boolean {
  return count > MANY
}

/** Whether cards are plain boxes everywhere. */
export function useTooFar(count: number): boolean {
  const far = useFlowStore(isTooFar)
  return far && isMany(count)
}

/**
 * Says of a part of the map whether its cards are drawn in full: where they can be read and are in view.
 * Follows the reader when there is time, so that moving and zooming never wait for it.
 */
export function useSight(count: number): (part: Box) => boolean {
  const sight = useDeferredValue(useFlowStore(sightOf, isSame))
  const many = isMany(count)
  return useCallback((part) => !many || (sight !== undefined && meets(sight, part)), [many, sight])
}

const isTooFar = ({ transform }: ReactFlowState): boolean => transform[2] < READABLE_ZOOM

function sightOf(state: ReactFlowState): Box | undefined {
  if (isTooFar(state)) return undefined
  const [x, y, zoom] = state.transform
  const down = (at: number): number => Math.floor(at / STEP) * STEP
  const up = (at: number): number => Math.ceil(at / STEP) * STEP
  const left = down(-x / zoom)
  const top = down(-y / zoom)
  return {
    x: left,
    y: top,
    width: up((state.width - x) / zoom) - left,
    height: up((state.height - y) / zoom) - top,
  }
}

function isSame(a: Box | undefined, b: Box | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && keys.every((key) => a[key] === b[key]))
}

const keys = ['x', 'y', 'width', 'height'] as const

function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
