import { memo, type ReactNode } from 'react'
import { visible } from '../logic/visible.ts'
import { texts } from '../texts.ts'
import type { Line } from './edges.ts'
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
  return (
    <svg className="scenery" width={layout.width} height={layout.height} aria-hidden="true">
      <Arrowhead id="arrow" />
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
      <g className="lines">
        {lines.map(({ from, to, d }) => (
          <path key={`${from}\n${to}`} d={d} markerEnd="url(#arrow)" />
        ))}
      </g>
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
  return (
    <svg className="scenery focus-lines" width={layout.width} height={layout.height} aria-hidden="true">
      <Arrowhead id="arrow-focus" />
      {lines.map(({ from, to, d }) => (
        <path key={`${from}\n${to}`} d={d} markerEnd="url(#arrow-focus)" />
      ))}
    </svg>
  )
}

function Arrowhead({ id }: { readonly id: string }): ReactNode {
  return (
    <defs>
      <marker id={id} viewBox="0 0 8 8" refX="1" refY="4" markerWidth="7" markerHeight="7" orient="auto">
        <path d="M0 0.5 L7 4 L0 7.5 z" />
      </marker>
    </defs>
  )
}

function laneName(lane: Lane, names: ReadonlyMap<string, string>): string {
  switch (lane.kind) {
    case 'open':
      return texts.map.open
    case 'identity':
      return texts.map.identity
    case 'vpc':
      return texts.map.vpc(visible(names.get(lane.zone ?? '') ?? lane.zone ?? ''))
  }
}
