import {
  getViewportForBounds,
  MiniMap,
  type NodeMouseHandler,
  ReactFlow,
  ReactFlowProvider,
  useStore as useFlowStore,
  useReactFlow,
  ViewportPortal,
} from '@xyflow/react'
import { Maximize, Minus, Plus } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useKeys } from '../logic/use-keys.ts'
import { texts } from '../texts.ts'
import type { Line } from './edges.ts'
import { FocusProvider, FocusStore } from './focus-store.ts'
import { type MapLayout, NODE, type Placed } from './layout.ts'
import { isMoveKey, neighbourToward } from './move.ts'
import { type ResourceFlowNode, ResourceNode } from './resource-node.tsx'
import { FocusLines, Scenery } from './scenery.tsx'

const nodeTypes = { resource: ResourceNode }
/** Above this many resources, cards far away show their picture only. */
const FAR_ZOOM = 0.45

type Props = {
  readonly layout: MapLayout
  readonly lines: readonly Line[]
  readonly zoneNames: ReadonlyMap<string, string>
  readonly focus: string | undefined
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
  const flow = useReactFlow()
  const nodes = useMemo(() => layout.nodes.map(flowNode), [layout])
  const touching = useMemo(
    () => lines.filter(({ from, to }) => from === focus || to === focus),
    [lines, focus],
  )
  const far = useFlowStore((state) => state.transform[2] < FAR_ZOOM)
  const [standings] = useState(() => new FocusStore())
  useEffect(() => {
    const near = new Set(touching.flatMap(({ from, to }) => [from, to]))
    standings.set(focus, near, layout.nodes[0]?.resource.id)
  }, [standings, focus, touching, layout])
  const show = useCallback(
    (id: string | undefined) => {
      const placed = layout.nodes.find(({ resource }) => resource.id === id)
      if (placed !== undefined) keepInView(flow, place.current, placed)
      onFocus(id)
    },
    [flow, layout, onFocus],
  )
  const fit = useCallback(() => {
    // All of the drawing, not its resources alone: the heads of the stages stand above them.
    const { clientWidth, clientHeight } = place.current ?? { clientWidth: 0, clientHeight: 0 }
    const bounds = { x: 0, y: 0, width: layout.width, height: layout.height }
    void flow.setViewport(
      getViewportForBounds(bounds, clientWidth, clientHeight, ZOOM.least, ZOOM.fit, PADDING),
    )
  }, [flow, layout])
  useKeys(place, (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return false
    return handleKey(event.key, { layout, flow, focus, show, fit, place: place.current })
  })
  const onNodeClick: NodeMouseHandler<ResourceFlowNode> = (_, node) => show(node.id)
  return (
    <section
      ref={place}
      aria-label={texts.map.canvas}
      className={`canvas${far ? ' far' : ''}${focus === undefined ? '' : ' has-focus'}`}
    >
      <FocusProvider value={standings}>
        <ReactFlow
          nodes={nodes}
          edges={NO_EDGES}
          nodeTypes={nodeTypes}
          onNodeClick={onNodeClick}
          onPaneClick={() => onFocus(undefined)}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          zoomActivationKeyCode={null}
          minZoom={ZOOM.least}
          maxZoom={ZOOM.most}
          onInit={fit}
          proOptions={HIDE}
        >
          <ViewportPortal>
            <Scenery layout={layout} lines={lines} zoneNames={zoneNames} />
            {focus !== undefined && <FocusLines layout={layout} lines={touching} />}
          </ViewportPortal>
          {layout.nodes.length > 60 && (
            <MiniMap pannable ariaLabel={texts.map.miniMap} nodeClassName={miniClass} className="mini-map" />
          )}
        </ReactFlow>
      </FocusProvider>
      <Zoom onFit={fit} />
    </section>
  )
}

const NO_EDGES: [] = []
/** Smaller would be dust, larger a poster. */
const ZOOM = { least: 0.08, most: 1.6, fit: 1 } as const
const PADDING = { top: '20px', left: '24px', right: '24px', bottom: '60px' } as const
const HIDE = { hideAttribution: true }

function flowNode(placed: Placed): ResourceFlowNode {
  return {
    id: placed.resource.id,
    type: 'resource',
    position: { x: placed.x, y: placed.y },
    width: NODE.width,
    height: NODE.height,
    data: { placed },
  }
}

function miniClass(node: { readonly data: object }): string {
  const { placed } = { placed: undefined, ...node.data } as { readonly placed: Placed | undefined }
  return placed?.worst === undefined ? 'mini' : `mini sev-${placed.worst}`
}

type KeyContext = {
  readonly layout: MapLayout
  readonly flow: ReturnType<typeof useReactFlow>
  readonly focus: string | undefined
  readonly show: (id: string | undefined) => void
  readonly fit: () => void
  readonly place: HTMLElement | null
}

function handleKey(key: string, { layout, flow, focus, show, fit, place }: KeyContext): boolean {
  if (isMoveKey(key)) {
    const from = layout.nodes.find(({ resource }) => resource.id === focus)
    const next = from === undefined ? layout.nodes[0] : neighbourToward(layout.nodes, from, key)
    if (next !== undefined) {
      show(next.resource.id)
      focusNode(place, next.resource.id)
    }
    return true
  }
  switch (key) {
    case '+':
    case '=':
      void flow.zoomIn()
      return true
    case '-':
      void flow.zoomOut()
      return true
    case '0':
      fit()
      return true
    case 'Escape':
      show(undefined)
      return true
    default:
      return false
  }
}

function focusNode(place: HTMLElement | null, id: string): void {
  const nodes = [...(place?.querySelectorAll<HTMLElement>('.node') ?? [])]
  nodes.find((node) => node.dataset['id'] === id)?.focus({ preventScroll: true })
}

/** Moves the drawing only when the resource is out of sight. */
function keepInView(flow: ReturnType<typeof useReactFlow>, place: HTMLElement | null, node: Placed): void {
  if (place === null) return
  const { x, y, zoom } = flow.getViewport()
  const left = node.x * zoom + x
  const top = node.y * zoom + y
  const inside =
    left >= 0 &&
    top >= 0 &&
    left + NODE.width * zoom <= place.clientWidth &&
    top + NODE.height * zoom <= place.clientHeight
  if (!inside)
    void flow.setCenter(node.x + NODE.width / 2, node.y + NODE.height / 2, { zoom: Math.max(zoom, 0.5) })
}

function Zoom({ onFit }: { readonly onFit: () => void }): ReactNode {
  const flow = useReactFlow()
  return (
    <div className="zoom">
      <button
        type="button"
        className="icon-button"
        onClick={() => void flow.zoomIn()}
        aria-label={texts.map.zoomIn}
      >
        <Plus size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        onClick={() => void flow.zoomOut()}
        aria-label={texts.map.zoomOut}
      >
        <Minus size={16} aria-hidden="true" />
      </button>
      <button type="button" className="icon-button" onClick={onFit} aria-label={texts.map.fit}>
        <Maximize size={15} aria-hidden="true" />
      </button>
    </div>
  )
}
