import { ReactFlow, type Viewport, ViewportPortal } from '@xyflow/react'
import { memo, type ReactNode, useCallback } from 'react'
import { Cards } from './cards.tsx'
import { ZOOM } from './detail.ts'
import type { Line } from './edges.ts'
import type { MapLayout } from './layout.ts'
import { MiniMap } from './mini-map.tsx'
import { Scenery } from './scenery.tsx'

/** Fewer resources are seen at once. */
const MINI_MAP_FROM = 60

type Props = {
  readonly layout: MapLayout
  readonly lines: readonly Line[]
  readonly zoneNames: ReadonlyMap<string, string>
  readonly first: Viewport
  readonly onPick: (id: string | undefined) => void
}

/**
 * Everything that does not depend on the focus; drawn anew only when the layout changes.
 *
 * React Flow moves and zooms. The cards are drawn here and not as its nodes: those are measured and watched
 * one by one, which with a thousand of them takes longer than everything else.
 */
export const Drawing = memo(Drawn)

function Drawn({ layout, lines, zoneNames, first, onPick }: Props): ReactNode {
  const onPaneClick = useCallback(() => onPick(undefined), [onPick])
  return (
    <ReactFlow
      defaultViewport={first}
      nodes={NONE}
      edges={NONE}
      onPaneClick={onPaneClick}
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
      proOptions={HIDE}
    >
      <ViewportPortal>
        <Scenery layout={layout} lines={lines} zoneNames={zoneNames} />
        <Cards layout={layout} onPick={onPick} />
      </ViewportPortal>
      {layout.nodes.length > MINI_MAP_FROM && <MiniMap layout={layout} />}
    </ReactFlow>
  )
}

const NONE: [] = []
const HIDE = { hideAttribution: true }
