import { useStore as useFlowStore, useReactFlow } from '@xyflow/react'
import { memo, type PointerEvent, type ReactNode } from 'react'
import { SEVERITIES } from '../store/order.ts'
import { texts } from '../texts.ts'
import { type Box, type MapLayout, NODE, type Placed } from './layout.ts'

/** Around the drawing, as a part of it. */
const MARGIN = 0.04

/** The whole map, small, and what of it is in view; a pointer moves that. */
export function MiniMap({ layout }: { readonly layout: MapLayout }): ReactNode {
  const flow = useReactFlow()
  const [x, y, zoom] = useFlowStore((state) => state.transform)
  const width = useFlowStore((state) => state.width)
  const height = useFlowStore((state) => state.height)
  const whole = withMargin(layout)
  const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
  // What is all in view needs no map of itself.
  if (width > 0 && holds(view, layout)) return null
  const move = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.buttons === 0) return
    const matrix = event.currentTarget.getScreenCTM()
    if (matrix === null) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    void flow.setCenter(at.x, at.y, { zoom })
  }
  return (
    <svg
      className="mini-map"
      role="img"
      aria-label={texts.map.miniMap}
      viewBox={`${whole.x} ${whole.y} ${whole.width} ${whole.height}`}
      onPointerDown={move}
      onPointerMove={move}
    >
      <MiniCards nodes={layout.nodes} />
      <path className="mini-veil" fillRule="evenodd" d={`${boxPath(whole)}${boxPath(view)}`} />
    </svg>
  )
}

const MiniCards = memo(function Drawn({ nodes }: { readonly nodes: readonly Placed[] }): ReactNode {
  return [undefined, ...SEVERITIES].map((severity) => (
    <path
      key={severity ?? 'none'}
      className={severity === undefined ? 'mini' : `mini sev-${severity}`}
      d={nodes
        .filter(({ worst }) => worst === severity)
        .map(({ x, y }) => boxPath({ x, y, ...NODE }))
        .join('')}
    />
  ))
})

function holds(view: Box, { width, height }: MapLayout): boolean {
  return view.x <= 0 && view.y <= 0 && view.x + view.width >= width && view.y + view.height >= height
}

function withMargin({ width, height }: MapLayout): Box {
  const margin = Math.max(width, height) * MARGIN
  return { x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin }
}

function boxPath({ x, y, width, height }: Box): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}
