import type { ConsoleControl, ConsoleData, ConsoleFinding, ConsoleResource } from '@parapet/core'
import { byText, DOMAINS, SEVERITIES, STAGES, VERDICTS } from './order.ts'
import {
  COUNTED,
  type CountedFacet,
  FACETS,
  type Facet,
  type FacetCount,
  type FindingPage,
  type FindingQuery,
  type FindingRow,
  type Sort,
} from './report-store.ts'

type Entry = FindingRow & {
  /** Place in the order of the report. */
  readonly rank: number
  readonly text: string
  readonly values: Readonly<Record<Facet, readonly string[]>>
}

/** Findings, indexed once: narrowing, counting and ordering are one pass over them. */
export class FindingIndex {
  readonly #entries: readonly Entry[]
  readonly #byFingerprint: ReadonlyMap<string, number>
  #narrowed:
    | { readonly key: string; readonly found: readonly Entry[]; readonly facets: FindingPage['facets'] }
    | undefined
  #ordered: { readonly key: string; readonly found: readonly Entry[] } | undefined

  constructor(data: ConsoleData) {
    const controls = new Map(data.controls.map((control) => [control.id, control]))
    const resources = new Map(data.resources.map((resource) => [resource.id, resource]))
    this.#entries = data.findings.map((finding, rank) =>
      entryOf(
        finding,
        controls.get(finding.control) ?? strangeControl(finding),
        resources.get(finding.resource) ?? strangeResource(finding),
        rank,
      ),
    )
    this.#byFingerprint = new Map(this.#entries.map(({ finding }, rank) => [finding.fingerprint, rank]))
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
    const rank = this.#byFingerprint.get(fingerprint)
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
    for (const entry of this.#entries) {
      if (!words.every((word) => entry.text.includes(word))) continue
      const missed = wanted.filter(
        ({ facet, values }) => !entry.values[facet].some((value) => values.has(value)),
      )
      if (missed.length === 0) found.push(entry)
      // A facet is counted as if nothing of it were chosen, so that its other values can be added.
      if (missed.length > 1) continue
      const [only] = missed
      for (const facet of COUNTED)
        if (only === undefined || only.facet === facet) countValues(counts.get(facet), entry.values[facet])
    }
    return { found, facets: sortedCounts(counts) }
  }
}

function countValues(counts: Map<string, number> | undefined, values: readonly string[]): void {
  for (const value of values) counts?.set(value, (counts.get(value) ?? 0) + 1)
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

function entryOf(
  finding: ConsoleFinding,
  control: ConsoleControl,
  resource: ConsoleResource,
  rank: number,
): Entry {
  return {
    finding,
    control,
    resource,
    rank,
    text: [
      control.id,
      control.title,
      finding.message,
      resource.address,
      resource.type,
      finding.path,
      finding.at?.file ?? '',
      finding.fingerprint,
    ]
      .join('\n')
      .toLowerCase(),
    values: {
      verdict: [finding.verdict],
      severity: [control.severity],
      stage: control.stages,
      domain: [control.domain],
      threat: control.threats,
      type: [resource.type],
      unit: [resource.unit],
      control: [control.id],
      resource: [resource.id],
      requirement: requirementsOf(control),
      settle: finding.verdict === 'unknown' && finding.settle !== undefined ? [finding.settle] : [],
      suppressed: [finding.suppressed === undefined ? 'no' : 'yes'],
    },
  }
}

/** A control's requirements as `framework:id`. */
function requirementsOf(control: ConsoleControl): readonly string[] {
  return Object.entries(control.mappings).flatMap(([framework, ids]) => ids.map((id) => `${framework}:${id}`))
}

/** Stands in where a report names a control that it does not describe, so that its findings still show. */
function strangeControl({ control }: ConsoleFinding): ConsoleControl {
  return {
    id: control,
    title: control,
    severity: 'info',
    stages: [],
    domain: 'governance',
    threats: [],
    responsibility: 'customer',
    why: '',
    remedy: [],
    mappings: {},
    judged: { pass: 0, fail: 0, unknown: 0 },
  }
}

function strangeResource({ resource }: ConsoleFinding): ConsoleResource {
  return { id: resource, unit: '', address: resource, type: '', kind: 'other', assets: [] }
}
