import type { ConsoleData } from '@parapet/core'
import { type Entry, entriesOf, textOf, valuesOf } from './finding-entry.ts'
import { once } from './once.ts'
import { byText, DOMAINS, SEVERITIES, STAGES, VERDICTS } from './order.ts'
import {
  COUNTED,
  type CountedFacet,
  FACETS,
  type FacetCount,
  type FindingPage,
  type FindingQuery,
  type FindingRow,
  type Sort,
} from './report-store.ts'

/** Findings, indexed once: narrowing, counting and ordering are one pass over them. */
export class FindingIndex {
  readonly #entries: readonly Entry[]
  readonly #byFingerprint = once(
    () => new Map(this.#entries.map(({ finding }, rank) => [finding.fingerprint, rank])),
  )
  readonly #byResource = once(() => groupByResource(this.#entries))
  readonly #texts = once(() => this.#entries.map(textOf))
  #narrowed:
    | { readonly key: string; readonly found: readonly Entry[]; readonly facets: FindingPage['facets'] }
    | undefined
  #ordered: { readonly key: string; readonly found: readonly Entry[] } | undefined

  constructor(data: ConsoleData) {
    this.#entries = entriesOf(data)
  }

  /** All findings in the order of the report. */
  get rows(): readonly FindingRow[] {
    return this.#entries
  }

  page(query: FindingQuery): FindingPage {
    const { found, facets } = this.#search(query)
    return {
      total: found.length,
      all: this.#entries.length,
      rows: found.slice(query.offset, query.offset + query.limit),
      facets,
    }
  }

  one(fingerprint: string): { readonly row: FindingRow; readonly rank: number } | undefined {
    const rank = this.#byFingerprint().get(fingerprint)
    const row = rank === undefined ? undefined : this.#entries[rank]
    return row === undefined || rank === undefined ? undefined : { row, rank }
  }

  /** The pages of one question share its answer, and its orders share what was found. */
  #search(query: FindingQuery) {
    const narrowing = JSON.stringify([query.text, query.facets])
    if (this.#narrowed?.key !== narrowing) this.#narrowed = { key: narrowing, ...this.#narrow(query) }
    const { found, facets } = this.#narrowed
    const key = JSON.stringify([narrowing, query.sort, query.descending])
    if (this.#ordered?.key !== key) this.#ordered = { key, found: order(found, query.sort, query.descending) }
    return { found: this.#ordered.found, facets }
  }

  #narrow({ text, facets }: FindingQuery) {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean)
    const wanted = FACETS.flatMap((facet) => {
      const values = facets[facet]
      return values === undefined || values.length === 0 ? [] : [{ facet, values: new Set(values) }]
    })
    const counts = new Map(COUNTED.map((facet) => [facet, new Map<string, number>()]))
    const found: Entry[] = []
    const texts = words.length === 0 ? undefined : this.#texts()
    for (const entry of this.#candidates(facets.resource)) {
      if (texts !== undefined && !words.every((word) => texts[entry.rank]?.includes(word))) continue
      const missed = wanted.filter(({ facet, values }) => !hasOne(valuesOf(entry, facet), values))
      if (missed.length === 0) found.push(entry)
      // A facet is counted as if nothing of it were chosen, so that its other values can be added.
      if (missed.length > 1) continue
      const [only] = missed
      for (const facet of COUNTED)
        if (only === undefined || only.facet === facet) countValues(counts.get(facet), valuesOf(entry, facet))
    }
    return { found, facets: sortedCounts(counts) }
  }

  /** Resources are no counted facet, so that what lies at others than those asked for changes no count. */
  #candidates(resources: readonly string[] | undefined): readonly Entry[] {
    if (resources === undefined || resources.length === 0) return this.#entries
    const found = [...new Set(resources)].flatMap((id) => this.#byResource().get(id) ?? [])
    return found.sort((a, b) => a.rank - b.rank)
  }
}

function groupByResource(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.resource.id)
    if (group === undefined) groups.set(entry.resource.id, [entry])
    else group.push(entry)
  }
  return groups
}

function hasOne(own: string | readonly string[], wanted: ReadonlySet<string>): boolean {
  return typeof own === 'string' ? wanted.has(own) : own.some((value) => wanted.has(value))
}

function countValues(counts: Map<string, number> | undefined, values: string | readonly string[]): void {
  if (typeof values === 'string') counts?.set(values, (counts.get(values) ?? 0) + 1)
  else for (const value of values) counts?.set(value, (counts.get(value) ?? 0) + 1)
}

function sortedCounts(counts: ReadonlyMap<CountedFacet, ReadonlyMap<string, number>>): FindingPage['facets'] {
  const of = (facet: CountedFacet): readonly FacetCount[] => {
    const known = KNOWN_ORDER[facet]
    const list = [...(counts.get(facet) ?? [])].map(([value, count]) => ({ value, count }))
    return list.sort((a, b) =>
      known === undefined
        ? b.count - a.count || byText(a.value, b.value)
        : known.indexOf(a.value) - known.indexOf(b.value),
    )
  }
  return {
    verdict: of('verdict'),
    severity: of('severity'),
    stage: of('stage'),
    domain: of('domain'),
    threat: of('threat'),
    type: of('type'),
    unit: of('unit'),
    suppressed: of('suppressed'),
  }
}

const KNOWN_ORDER: Readonly<Partial<Record<CountedFacet, readonly string[]>>> = {
  verdict: VERDICTS,
  severity: SEVERITIES,
  stage: STAGES,
  domain: DOMAINS,
}

function order(found: readonly Entry[], sort: Sort, descending: boolean): readonly Entry[] {
  if (sort === 'rank') return descending ? [...found].reverse() : found
  const sign = descending ? -1 : 1
  return [...found].sort((a, b) => sign * COMPARE[sort](a, b) || a.rank - b.rank)
}

const COMPARE: Readonly<Record<Exclude<Sort, 'rank'>, (a: Entry, b: Entry) => number>> = {
  severity: (a, b) => SEVERITIES.indexOf(a.control.severity) - SEVERITIES.indexOf(b.control.severity),
  title: (a, b) => byText(a.control.title, b.control.title),
  resource: (a, b) => byText(a.resource.address, b.resource.address),
  place: (a, b) =>
    byText(a.finding.at?.file ?? '', b.finding.at?.file ?? '') ||
    (a.finding.at?.line ?? 0) - (b.finding.at?.line ?? 0),
}
