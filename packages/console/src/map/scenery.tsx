import { memo, type ReactNode, useMemo } from 'react'
import { visible } from '../logic/visible.ts'
import { texts } from '../texts.ts'
import { type Line, type Stroke, strokesOf } from './edges.ts'
import type { Lane, MapLayout } from './layout.ts'

/** What lies under the resources: stages, zones and lines, as one picture that never changes by itself. */
export const Scenery = memo(Drawn)

function Drawn({
  layout,
  lines,
  zoneNames,
}: {
  readonly layout: MapLayout
  readonly lines: readonly Line[]
  readonly zoneNames: ReadonlyMap<string, string>
}): ReactNode {
  const strokes = useMemo(() => strokesOf(layout.nodes, lines), [layout, lines])
  return (
    <svg className="scenery" width={layout.width} height={layout.height} aria-hidden="true">
      {layout.columns.map(({ stage, x, width }) => (
        <g key={stage ?? 'none'} className="stage-head">
          <text x={x} y={30}>
            {stage === undefined ? texts.map.noStage : texts.stage[stage]}
          </text>
          <line x1={x} x2={x + width} y1={44} y2={44} />
        </g>
      ))}
      {layout.lanes.map((lane) => (
        <g key={`${lane.kind} ${lane.zone ?? ''}`} className={`lane lane-${lane.kind}`}>
          <rect x={lane.x} y={lane.y} width={lane.width} height={lane.height} rx={14} />
          <text x={lane.x + 24} y={lane.y + 26}>
            {laneName(lane, zoneNames)}
          </text>
        </g>
      ))}
      <Strokes className="lines" strokes={strokes} />
    </svg>
  )
}

/** The lines of the resource in focus, above the dimmed rest. */
export function FocusLines({
  layout,
  lines,
}: {
  readonly layout: MapLayout
  readonly lines: readonly Line[]
}): ReactNode {
  const strokes = strokesOf(layout.nodes, lines)
  return (
    <svg className="scenery" width={layout.width} height={layout.height} aria-hidden="true">
      <Strokes className="lines focus-lines" strokes={strokes} />
    </svg>
  )
}

function Strokes({
  className,
  strokes,
}: {
  readonly className: string
  readonly strokes: readonly Stroke[]
}): ReactNode {
  return (
    <g className={className}>
      {strokes.map(({ d }) => (
        <path key={d} className="stroke" d={d} />
      ))}
      {strokes.map(({ head }) => (
        <path key={head} className="head" d={head} />
      ))}
    </g>
  )
}

function laneName(lane: Lane, names: ReadonlyMap<string, string>): string {
  switch (lane.kind) {
    case 'open':
      return texts.map.open
    case 'identity':
      return texts.map.identity
    case 'vpc':
      return texts.map.vpc(visible(names.get(lane.zone ?? '') ?? addressOf(lane.zone ?? '')))
  }
}

/** Of a VPC that is not drawn itself only the id is known: `unit#address`. */
function addressOf(id: string): string {
  return id.slice(id.indexOf('#') + 1)
}
