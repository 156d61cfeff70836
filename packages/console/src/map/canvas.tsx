import {
  getViewportForBounds,
  ReactFlowProvider,
  useStore as useFlowStore,
  useReactFlow,
} from '@xyflow/react'
import { Maximize, Minus, Plus } from 'lucide-react'
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useKeys } from '../logic/use-keys.ts'
import { texts } from '../texts.ts'
import { Drawing, ZOOM } from './drawing.tsx'
import type { Line } from './edges.ts'
import { FocusProvider, FocusStore } from './focus-store.ts'
import { type MapLayout, NODE, type Placed } from './layout.ts'
import { isMoveKey, neighbourToward } from './move.ts'
import { Spotlight } from './spotlight.tsx'

/** From further away, cards show their names only. */
const FAR_ZOOM = 0.45
/** From further away than this, a resource that is moved into view is also brought nearer. */
const NEAR_ZOOM = 0.5

type Props = {
  readonly layout: MapLayout
  readonly lines: readonly Line[]
  readonly zoneNames: ReadonlyMap<string, string>
  readonly focus: string | undefined
  /** Never changes, so that a new focus draws nothing anew that does not depend on it. */
  readonly onFocus: (id: string | undefined) => void
}

/** The drawing: moved and zoomed by pointer and keys, one resource in focus. */
export function MapCanvas(props: Props): ReactNode {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  )
}

function Canvas({ layout, lines, zoneNames, focus, onFocus }: Props): ReactNode {
  const place = useRef<HTMLElement>(null)
  const { fit, showNode, zoom } = useMoves(place, layout, focus !== undefined)
  const touching = useMemo(
    () => lines.filter(({ from, to }) => from === focus || to === focus),
    [lines, focus],
  )
  const far = useFlowStore((state) => state.transform[2] < FAR_ZOOM)
  const [standings] = useState(() => new FocusStore())
  useEffect(() => standings.set(focus, layout.nodes[0]?.resource.id), [standings, focus, layout])
  const pick = useCallback(
    (id: string | undefined) => {
      showNode(id)
      onFocus(id)
    },
    [showNode, onFocus],
  )
  useKeys(place, (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return false
    if (!isMoveKey(event.key)) return zoom(event.key) || letGo(event.key, focus, onFocus)
    const from = layout.nodes.find(({ resource }) => resource.id === focus)
    const next = from === undefined ? layout.nodes[0] : neighbourToward(layout.nodes, from, event.key)
    if (next !== undefined) {
      pick(next.resource.id)
      focusNode(place.current, next.resource.id)
    }
    return true
  })
  return (
    <section ref={place} aria-label={texts.map.canvas} className={far ? 'canvas far' : 'canvas'}>
      <FocusProvider value={standings}>
        <Drawing layout={layout} lines={lines} zoneNames={zoneNames} onPick={pick} onInit={fit} />
      </FocusProvider>
      {focus !== undefined && <Spotlight layout={layout} lines={touching} focus={focus} />}
      <Zoom onKey={zoom} />
    </section>
  )
}

function letGo(key: string, focus: string | undefined, onFocus: Props['onFocus']): boolean {
  if (key !== 'Escape' || focus === undefined) return false
  onFocus(undefined)
  return true
}

function focusNode(place: HTMLElement | null, id: string): void {
  const nodes = [...(place?.querySelectorAll<HTMLElement>('button.node') ?? [])]
  nodes.find((node) => node.dataset['id'] === id)?.focus({ preventScroll: true })
}

const PADDING = { top: '20px', left: '24px', right: '24px', bottom: '60px' } as const
/** What the panel beside a resource in focus covers, in pixels; on narrow screens it stands below. */
const PANEL = 344
const NARROW = 860

const covered = (place: HTMLElement, focused: boolean): number =>
  focused && place.ownerDocument.documentElement.clientWidth > NARROW ? PANEL : 0

/** What moves the drawing: fitting all of it, showing one resource, and the keys that zoom. */
function useMoves(place: RefObject<HTMLElement | null>, layout: MapLayout, focused: boolean) {
  // Read when the drawing is fitted; a new focus alone must not change what the drawing is given.
  const isFocused = useRef(focused)
  useEffect(() => {
    isFocused.current = focused
  }, [focused])
  const flow = useReactFlow()
  const fit = useCallback(() => {
    // All of the drawing, not its resources alone: the heads of the stages stand above them.
    if (place.current === null) return
    const { clientWidth, clientHeight } = place.current
    const room = clientWidth - covered(place.current, isFocused.current)
    const bounds = { x: 0, y: 0, width: layout.width, height: layout.height }
    void flow.setViewport(getViewportForBounds(bounds, room, clientHeight, ZOOM.least, ZOOM.fit, PADDING))
  }, [flow, layout, place])
  const showNode = useCallback(
    (id: string | undefined) => {
      const node = layout.nodes.find(({ resource }) => resource.id === id)
      if (node === undefined || place.current === null || isInView(flow.getViewport(), place.current, node))
        return
      const zoom = Math.max(flow.getZoom(), NEAR_ZOOM)
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
  return { fit, showNode, zoom }
}

function isInView(
  { x, y, zoom }: { readonly x: number; readonly y: number; readonly zoom: number },
  place: HTMLElement,
  node: Placed,
): boolean {
  const left = node.x * zoom + x
  const top = node.y * zoom + y
  return (
    left >= 0 &&
    top >= 0 &&
    left + NODE.width * zoom <= place.clientWidth - covered(place, true) &&
    top + NODE.height * zoom <= place.clientHeight
  )
}

function Zoom({ onKey }: { readonly onKey: (key: string) => void }): ReactNode {
  return (
    <div className="zoom">
      <button type="button" className="icon-button" onClick={() => onKey('+')} aria-label={texts.map.zoomIn}>
        <Plus size={16} aria-hidden="true" />
      </button>
      <button type="button" className="icon-button" onClick={() => onKey('-')} aria-label={texts.map.zoomOut}>
        <Minus size={16} aria-hidden="true" />
      </button>
      <button type="button" className="icon-button" onClick={() => onKey('0')} aria-label={texts.map.fit}>
        <Maximize size={15} aria-hidden="true" />
      </button>
    </div>
  )
}
