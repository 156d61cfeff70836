import { useStore as useFlowStore } from '@xyflow/react'
import type { ReactNode } from 'react'
import { NodeFace, nodeClass } from './card-face.tsx'
import { useTooFar } from './detail.ts'
import type { Line } from './edges.ts'
import type { MapLayout } from './layout.ts'
import { FocusLines } from './scenery.tsx'

/**
 * The resource in focus and what it is tied to, drawn once more above a veil over everything else. Nothing
 * under the veil changes, so that it takes as long with a thousand resources as with ten.
 */
export function Spotlight({
  layout,
  lines,
  focus,
}: {
  readonly layout: MapLayout
  readonly lines: readonly Line[]
  readonly focus: string
}): ReactNode {
  const [x, y, zoom] = useFlowStore((state) => state.transform)
  const tooFar = useTooFar(layout.nodes.length)
  const near = new Set([focus, ...lines.flatMap(({ from, to }) => [from, to])])
  return (
    <div className="spotlight" aria-hidden="true">
      <div className="veil" />
      <div className="lit" style={{ transform: `translate(${x}px, ${y}px) scale(${zoom})` }}>
        <FocusLines layout={layout} lines={lines} />
        {layout.nodes
          .filter(({ resource }) => near.has(resource.id))
          .map((placed) => (
            <div
              key={placed.resource.id}
              className={`${nodeClass(placed)} ${placed.resource.id === focus ? 'focused' : 'near'}`}
              style={{ left: placed.x, top: placed.y }}
            >
              {!tooFar && <NodeFace placed={placed} />}
            </div>
          ))}
      </div>
    </div>
  )
}
