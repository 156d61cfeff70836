import { type ReactNode, useMemo } from 'react'
import { visible } from '../logic/visible.ts'
import { byText } from '../store/order.ts'
import type { GraphSlice } from '../store/report-store.ts'
import { texts } from '../texts.ts'
import { ResourceSearch } from './resource-search.tsx'

const say = texts.map

/** What of the map is drawn. */
export type MapFilters = { readonly supporting: boolean; readonly onlyTroubled: boolean }

/** Where on the map the reader goes. */
export type MapMove = { focus?: string | undefined; steps?: number | undefined; unit?: string | undefined }

/** What narrows the map. */
export function MapTools({
  slice,
  filters,
  focus,
  steps,
  unit,
  onFilters,
  onMove,
}: {
  readonly slice: GraphSlice
  readonly filters: MapFilters
  readonly focus: string | undefined
  readonly steps: number | undefined
  readonly unit: string | undefined
  readonly onFilters: (filters: MapFilters) => void
  readonly onMove: (change: MapMove) => void
}): ReactNode {
  const units = useMemo(() => unitsOf(slice, unit), [slice, unit])
  return (
    <div className="toolbar">
      <ResourceSearch slice={slice} focus={focus} onFocus={(id) => onMove({ focus: id })} />
      {(units.length > 1 || unit !== undefined) && (
        <label className="choice">
          <span>{say.unit}</span>
          <select
            value={unit ?? ''}
            onChange={({ target }) => onMove({ unit: target.value || undefined, focus: undefined })}
          >
            <option value="">{say.allUnits}</option>
            {units.map((one) => (
              <option key={one} value={one}>
                {visible(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="choice">
        <span>{say.around}</span>
        <select
          value={steps ?? ''}
          disabled={focus === undefined}
          onChange={({ target }) => onMove({ steps: target.value === '' ? undefined : Number(target.value) })}
        >
          <option value="">{say.aroundAll}</option>
          {[1, 2, 3].map((one) => (
            <option key={one} value={one}>
              {say.aroundSteps(one)}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={filters.supporting}
          onChange={({ target }) => onFilters({ ...filters, supporting: target.checked })}
        />
        {say.supporting}
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={filters.onlyTroubled}
          onChange={({ target }) => onFilters({ ...filters, onlyTroubled: target.checked })}
        />
        {say.onlyTroubled}
      </label>
    </div>
  )
}

/** The units there are, and the one that was asked for. */
function unitsOf({ nodes }: GraphSlice, unit: string | undefined): readonly string[] {
  return [...new Set([...nodes.map(({ resource }) => resource.unit), ...(unit ? [unit] : [])])].sort(byText)
}
