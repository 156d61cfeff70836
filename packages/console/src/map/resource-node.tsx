import type { Node, NodeProps } from '@xyflow/react'
import { memo, type ReactNode } from 'react'
import { shortType, visible } from '../logic/visible.ts'
import { SeverityBars } from '../parts/marks.tsx'
import { Breakable } from '../parts/name.tsx'
import { texts } from '../texts.ts'
import { useStanding } from './focus-store.ts'
import { KIND_ICONS } from './icons.ts'
import type { Placed } from './layout.ts'

/** A resource on the canvas. */
export type ResourceFlowNode = Node<{ readonly placed: Placed }, 'resource'>

/** A resource: picture, name, type, and what was found at it. A button, so that keys and readers reach it. */
export const ResourceNode = memo(Drawn)

function Drawn({ data: { placed } }: NodeProps<ResourceFlowNode>): ReactNode {
  const { resource, fail, unknown, worst } = placed
  const Icon = KIND_ICONS[resource.kind]
  const name = visible(resource.address)
  const standing = useStanding(resource.id)
  return (
    <button
      type="button"
      tabIndex={standing === 'focused' || standing === 'anchor' ? 0 : -1}
      data-id={resource.id}
      className={`node kind-${resource.kind} ${standing}${worst === undefined ? '' : ` worst sev-${worst}`}`}
    >
      <span className="node-icon">
        <Icon size={18} aria-hidden="true" />
      </span>
      <span className="node-text">
        <bdi className="node-name">
          <Breakable>{name}</Breakable>
        </bdi>
        <span className="node-type">{shortType(visible(resource.type))}</span>
      </span>
      {worst !== undefined && (
        <span className={`node-badge sev-${worst}`}>
          <SeverityBars severity={worst} />
          {fail}
          <span className="visually-hidden">{texts.map.failures(fail)}</span>
        </span>
      )}
      {worst === undefined && unknown > 0 && (
        <span className="node-badge unknown">
          ? {unknown}
          <span className="visually-hidden">{texts.map.unknowns}</span>
        </span>
      )}
    </button>
  )
}
