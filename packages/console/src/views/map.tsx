import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { MapCanvas } from '../map/canvas.tsx'
import { linesOf } from '../map/edges.ts'
import { layoutMap } from '../map/layout.ts'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { useStore } from '../parts/store-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { linkTo } from '../router/route.ts'
import { go } from '../router/use-route.ts'
import type { GraphNode, GraphSlice } from '../store/report-store.ts'
import { texts } from '../texts.ts'
import { MapPanel } from './map-panel.tsx'
import { MapTable } from './map-table.tsx'
import { type MapFilters, type MapMove, MapTools } from './map-tools.tsx'

const say = texts.map

/** The workload as a graph, by stage from left to right. */
export function MapView({ params }: { readonly params: URLSearchParams }): ReactNode {
  const { has } = useStore().about
  if (!has.map)
    return (
      <Page title={say.title}>
        <Notice title={say.notThere}>{say.notThereMore}</Notice>
      </Page>
    )
  return (
    <DrawnMap
      focus={params.get('focus') ?? undefined}
      steps={stepsOf(params.get('steps'))}
      unit={params.get('unit') ?? undefined}
    />
  )
}

function stepsOf(text: string | null): number | undefined {
  const steps = Number(text)
  return Number.isInteger(steps) && steps >= 1 && steps <= 9 ? steps : undefined
}

function DrawnMap({
  focus,
  steps,
  unit,
}: {
  readonly focus: string | undefined
  readonly steps: number | undefined
  readonly unit: string | undefined
}): ReactNode {
  const store = useStore()
  const [filters, setFilters] = useState<MapFilters>({ supporting: true, onlyTroubled: false })
  // Without a neighbourhood the focus changes nothing in what is drawn, so that clicks do not ask again.
  const around = steps === undefined ? undefined : focus
  const answer = useAnswer(
    useCallback(
      () =>
        store.graph({
          ...(around !== undefined && steps !== undefined && { focus: around, steps }),
          ...(unit !== undefined && { unit }),
        }),
      [store, around, steps, unit],
    ),
  )
  const slice = answer?.value
  const shown = useMemo(() => (slice === undefined ? undefined : filtered(slice, filters)), [slice, filters])
  const layout = useMemo(() => shown && layoutMap(shown.nodes, shown.relations), [shown])
  const lines = useMemo(
    () => (layout && shown ? linesOf(layout.nodes, shown.relations) : []),
    [layout, shown],
  )
  const zoneNames = useMemo(
    () => new Map(slice?.nodes.map(({ resource }) => [resource.id, resource.address])),
    [slice],
  )
  const now = useRef({ focus, steps, unit })
  useEffect(() => {
    now.current = { focus, steps, unit }
  }, [focus, steps, unit])
  const move = useCallback((change: MapMove) => {
    const next = { ...now.current, ...change }
    go(linkTo('map', '', { focus: next.focus, steps: next.steps?.toString(), unit: next.unit }), true)
  }, [])
  const onFocus = useCallback((id: string | undefined) => move({ focus: id }), [move])
  if (slice === undefined || shown === undefined || layout === undefined) return null
  const node = slice.nodes.find(({ resource }) => resource.id === focus)
  return (
    <Page title={say.title} note={say.note} className="map-page">
      <MapTools
        slice={slice}
        filters={filters}
        focus={focus}
        steps={steps}
        unit={unit}
        onFilters={setFilters}
        onMove={move}
      />
      <div className="map-body">
        {shown.nodes.length === 0 ? (
          <Notice title={say.nothing}>{say.nothingMore}</Notice>
        ) : (
          <MapCanvas
            key={`${around ?? ''} ${steps ?? ''} ${unit ?? ''} ${JSON.stringify(filters)}`}
            layout={layout}
            lines={lines}
            zoneNames={zoneNames}
            focus={node?.resource.id}
            onFocus={onFocus}
          />
        )}
        {node !== undefined && (
          <MapPanel node={node} slice={slice} onFocus={onFocus} onClose={() => onFocus(undefined)} />
        )}
      </div>
      <MapTable slice={shown} />
    </Page>
  )
}

function filtered(
  { nodes, relations, total }: GraphSlice,
  { supporting, onlyTroubled }: MapFilters,
): GraphSlice {
  const keep = ({ resource, fail, unknown }: GraphNode): boolean =>
    (supporting || !SUPPORTING.has(resource.kind)) && (!onlyTroubled || fail + unknown > 0)
  const kept = nodes.filter(keep)
  const ids = new Set(kept.map(({ resource }) => resource.id))
  return { nodes: kept, relations: relations.filter(({ from, to }) => ids.has(from) && ids.has(to)), total }
}

const SUPPORTING: ReadonlySet<string> = new Set(['identity', 'key', 'network'])
