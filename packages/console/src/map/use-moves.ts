import { getViewportForBounds, useReactFlow, useStoreApi, type Viewport } from '@xyflow/react'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { ZOOM } from './detail.ts'
import { type MapLayout, NODE, type Placed } from './layout.ts'

const PADDING = { top: '20px', left: '24px', right: '24px', bottom: '60px' } as const
/** What the panel beside a resource in focus covers, in pixels; on narrow screens it stands below. */
const PANEL = 344
const NARROW = 860

/** What moves the drawing: fitting all of it, showing one resource, and the keys that zoom. */
export type Moves = {
  /** Where the drawing is first looked at from; not known until there is room for it. */
  readonly first: Viewport | undefined
  readonly fit: () => void
  readonly showNode: (id: string | undefined) => void
  /** Whether the key is one that zooms. */
  readonly zoom: (key: string) => boolean
}

export function useMoves(
  place: RefObject<HTMLElement | null>,
  layout: MapLayout,
  focus: string | undefined,
): Moves {
  const flow = useReactFlow()
  const store = useStoreApi()
  // Read when the drawing is fitted; a new focus alone must not change what the drawing is given.
  const focused = useRef(focus)
  useEffect(() => {
    focused.current = focus
  }, [focus])
  const [first, setFirst] = useState<Viewport>()
  useLayoutEffect(() => {
    if (place.current === null) return
    const viewport = firstLook(place.current, layout, focused.current)
    // The cards ask how far away they are before the first of them is drawn.
    store.setState({ transform: [viewport.x, viewport.y, viewport.zoom] })
    setFirst(viewport)
  }, [place, layout, store])
  const fit = useCallback(() => {
    if (place.current !== null)
      void flow.setViewport(fitted(place.current, layout, focused.current !== undefined))
  }, [flow, layout, place])
  const showNode = useCallback(
    (id: string | undefined) => {
      const node = layout.nodes.find(({ resource }) => resource.id === id)
      if (node === undefined || place.current === null || isInView(flow.getViewport(), place.current, node))
        return
      const zoom = Math.max(flow.getZoom(), ZOOM.near)
      void flow.setCenter(node.x + NODE.width / 2, node.y + NODE.height / 2, { zoom })
    },
    [flow, layout, place],
  )
  const zoom = useCallback(
    (key: string): boolean => {
      if (key === '+' || key === '=') void flow.zoomIn()
      else if (key === '-') void flow.zoomOut()
      else if (key === '0') fit()
      else return false
      return true
    },
    [flow, fit],
  )
  return { first, fit, showNode, zoom }
}

/** All of the drawing; where that were too small to read, on a phone, what is in focus or where it begins. */
function firstLook(place: HTMLElement, layout: MapLayout, focus: string | undefined): Viewport {
  const whole = fitted(place, layout, focus !== undefined)
  if (!isNarrow(place) || whole.zoom >= ZOOM.phone) return whole
  const zoom = ZOOM.phone
  const node = layout.nodes.find(({ resource }) => resource.id === focus)
  if (node === undefined) return { x: 8, y: 16, zoom }
  const { clientWidth, clientHeight } = place
  return {
    x: clientWidth / 2 - (node.x + NODE.width / 2) * zoom,
    y: clientHeight / 2 - (node.y + NODE.height / 2) * zoom,
    zoom,
  }
}

function isNarrow(place: HTMLElement): boolean {
  return place.ownerDocument.documentElement.clientWidth <= NARROW
}

/** All of the drawing, not its resources alone: the heads of the stages stand above them. */
function fitted(place: HTMLElement, { width, height }: MapLayout, focused: boolean): Viewport {
  const room = place.clientWidth - covered(place, focused)
  const bounds = { x: 0, y: 0, width, height }
  return getViewportForBounds(bounds, room, place.clientHeight, ZOOM.least, ZOOM.fit, PADDING)
}

function covered(place: HTMLElement, focused: boolean): number {
  return focused && !isNarrow(place) ? PANEL : 0
}

function isInView({ x, y, zoom }: Viewport, place: HTMLElement, node: Placed): boolean {
  const left = node.x * zoom + x
  const top = node.y * zoom + y
  return (
    left >= 0 &&
    top >= 0 &&
    left + NODE.width * zoom <= place.clientWidth - covered(place, true) &&
    top + NODE.height * zoom <= place.clientHeight
  )
}
