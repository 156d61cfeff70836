import { ReactFlowProvider, useStore as useFlowStore } from '@xyflow/react'
import { Maximize, Minus, Plus } from 'lucide-react'
import { type ReactNode, useCallback, useMemo, useRef } from 'react'
import { useKeys } from '../logic/use-keys.ts'
import { texts } from '../texts.ts'
import { FocusProvider } from './cards.tsx'
import { ZOOM } from './detail.ts'
import { Drawing } from './drawing.tsx'
import type { Line } from './edges.ts'
import type { MapLayout } from './layout.ts'
import { isMoveKey, neighbourToward } from './move.ts'
import { Spotlight } from './spotlight.tsx'
import { useMoves } from './use-moves.ts'

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
  const { first, showNode, zoom } = useMoves(place, layout, focus)
  const touching = useMemo(
    () => lines.filter(({ from, to }) => from === focus || to === focus),
    [lines, focus],
  )
  const far = useFlowStore((state) => state.transform[2] < ZOOM.far)
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
      {first !== undefined && (
        <FocusProvider value={focus}>
          <Drawing layout={layout} lines={lines} zoneNames={zoneNames} first={first} onPick={pick} />
          {focus !== undefined && <Spotlight layout={layout} lines={touching} focus={focus} />}
        </FocusProvider>
      )}
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
