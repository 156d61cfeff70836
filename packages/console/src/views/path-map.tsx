import type { ConsolePath, ConsoleResource } from '@parapet/core'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { shortType, visible } from '../logic/visible.ts'
import { KIND_ICONS } from '../map/icons.ts'
import { Breakable } from '../parts/name.tsx'
import { useStore } from '../parts/store-context.ts'
import { linkTo } from '../router/route.ts'
import { texts } from '../texts.ts'

/** The resources of a path in a row, drawn as on the map and leading there. */
export function PathMap({
  hops,
  names,
}: {
  readonly hops: ConsolePath['hops']
  readonly names: ReadonlyMap<string, ConsoleResource>
}): ReactNode {
  const { has } = useStore().about
  const stations = [...hops.slice(0, 1).map(({ from }) => from), ...hops.map(({ to }) => to)]
  return (
    <ol className="path-map" aria-label={texts.paths.onMap}>
      {stations.map((id, index) => {
        const resource = names.get(id)
        return (
          <li key={id}>
            {index > 0 && <ChevronRight size={18} aria-hidden="true" />}
            {resource !== undefined && has.map ? (
              <a className={`node kind-${resource.kind}`} href={linkTo('map', '', { focus: id, steps: '1' })}>
                <Station id={id} resource={resource} />
              </a>
            ) : (
              <span className="node kind-other">
                <Station id={id} resource={resource} />
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function Station({
  id,
  resource,
}: {
  readonly id: string
  readonly resource: ConsoleResource | undefined
}): ReactNode {
  const Icon = KIND_ICONS[resource?.kind ?? 'other']
  return (
    <>
      <span className="node-icon">
        <Icon size={18} aria-hidden="true" />
      </span>
      <span className="node-text">
        <bdi className="node-name">
          <Breakable>{visible(resource?.address ?? id)}</Breakable>
        </bdi>
        {resource !== undefined && <span className="node-type">{visible(shortType(resource.type))}</span>}
      </span>
    </>
  )
}
