import { MiniMap, type NodeMouseHandler, ReactFlow, ViewportPortal } from '@xyflow/react'
import { memo, type ReactNode, useCallback, useMemo } from 'react'
import { texts } from '../texts.ts'
import { FIRST_ZOOM, isMany, PlainProvider, usePlainness } from './detail.ts'
import type { Line } from './edges.ts'
import { type MapLayout, NODE, type Placed } from './layout.ts'
import { type ResourceFlowNode, ResourceNode } from './resource-node.tsx'
import { Scenery } from './scenery.tsx'

/** Smaller would be dust, larger a poster. */
export const ZOOM = { least: 0.08, most: 1.6, fit: 1 } as const
/** Fewer resources are seen at once. */
const MINI_MAP_FROM = 60

type Props = {
  readonly layout: MapLayout
  readonly lines: readonly Line[]
  readonly zoneNames: ReadonlyMap<string, string>
  readonly onPick: (id: string | undefined) => void
  readonly onInit: () => void
}

/** Everything that does not depend on the focus; drawn anew only when the layout changes. */
export const Drawing = memo(Drawn)

function Drawn({ layout, lines, zoneNames, onPick, onInit }: Props): ReactNode {
  const nodes = useMemo(() => layout.nodes.map(flowNode), [layout])
  const onNodeClick: NodeMouseHandler<ResourceFlowNode> = useCallback((_, node) => onPick(node.id), [onPick])
  const onPaneClick = useCallback(() => onPick(undefined), [onPick])
  const plain = usePlainness(nodes.length)
  return (
    <PlainProvider value={plain}>
      <ReactFlow
        {...(isMany(nodes.length) && { defaultViewport: FIRST_VIEWPORT })}
        nodes={nodes}
        edges={NO_EDGES}
        nodeTypes={nodeTypes}
        onNodeClick={onNodeClick}
        onPaneClick={onPaneClick}
        onInit={onInit}
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
        </ViewportPortal>
        {nodes.length > MINI_MAP_FROM && (
          <MiniMap pannable ariaLabel={texts.map.miniMap} nodeClassName={miniClass} className="mini-map" />
        )}
      </ReactFlow>
    </PlainProvider>
  )
}

const nodeTypes = { resource: ResourceNode }
const NO_EDGES: [] = []
const FIRST_VIEWPORT = { x: 0, y: 0, zoom: FIRST_ZOOM }
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

function miniClass({ data: { placed } }: ResourceFlowNode): string {
  return placed.worst === undefined ? 'mini' : `mini sev-${placed.worst}`
}
