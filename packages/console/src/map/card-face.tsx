import type { ReactNode } from 'react'
import { shortType, visible } from '../logic/visible.ts'
import { SeverityBars } from '../parts/marks.tsx'
import { Breakable } from '../parts/name.tsx'
import { texts } from '../texts.ts'
import { KIND_ICONS } from './icons.ts'
import type { Placed } from './layout.ts'

/** The look of a resource's card. */
export function nodeClass({ resource: { kind }, worst }: Placed): string {
  return `node kind-${kind}${worst === undefined ? '' : ` worst sev-${worst}`}`
}

/** What stands on the card: picture, name, type, and what was found. */
export function NodeFace({
  placed: { resource, fail, unknown, worst },
}: {
  readonly placed: Placed
}): ReactNode {
  const Icon = KIND_ICONS[resource.kind]
  return (
    <>
      <span className="node-icon">
        <Icon size={18} aria-hidden="true" />
      </span>
      <span className="node-text">
        <bdi className="node-name">
          <Address>{resource.address}</Address>
        </bdi>
        <span className="node-type">{shortType(visible(resource.type))}</span>
      </span>
      {worst !== undefined && (
        <span className="node-badge">
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
    </>
  )
}

/** Logical ids through nested stacks, told by their last part from afar. */
const NESTED = /^(?:[\w-]+\/)+(?=[\w-]+$)/

function Address({ children }: { readonly children: string }): ReactNode {
  const folder = NESTED.exec(children)?.[0] ?? ''
  return (
    <>
      {folder !== '' && (
        <span className="node-folder">
          <Breakable>{folder}</Breakable>
        </span>
      )}
      <Breakable>{visible(children.slice(folder.length))}</Breakable>
    </>
  )
}
