import { FACETS, type Facet, type FindingQuery, SORTS, type Sort } from '../store/report-store.ts'

/** The views that can be linked to. */
export const VIEWS = [
  'overview',
  'findings',
  'finding',
  'map',
  'paths',
  'access',
  'coverage',
  'diagnostics',
] as const
export type View = (typeof VIEWS)[number]

/** Where the reader is: a view, the thing it shows and how it is narrowed. */
export type Route = { readonly view: View; readonly id: string; readonly params: URLSearchParams }

/** Reads `#/finding/<id>?x=y`; whatever is not known leads to the overview. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = split(hash.replace(/^#?\/?/, ''), '?')
  const [name, id] = split(path, '/')
  return { view: viewOf(name), id: decode(id), params: new URLSearchParams(query) }
}

/** The hash of a view; parameters that are empty are left out. */
export function linkTo(
  view: View,
  id = '',
  params: Readonly<Record<string, string | undefined>> = {},
): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(params))
    if (value !== undefined && value !== '') query.set(key, value)
  const text = query.toString()
  return `#/${view}${id === '' ? '' : `/${encode(id)}`}${text === '' ? '' : `?${text}`}`
}

/** A link to findings that one or more facets narrow. */
export function linkToFindings(facets: Readonly<Partial<Record<Facet, readonly string[]>>>): string {
  return `#/findings${queryOf(facets)}`
}

/** Facets as they stand in a link: one parameter per value, since values may hold any character. */
function queryOf(facets: Readonly<Partial<Record<Facet, readonly string[]>>>): string {
  const query = new URLSearchParams()
  for (const facet of FACETS) for (const value of facets[facet] ?? []) query.append(facet, clean(value))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** The question that the parameters of a findings link ask. */
export function readFindingQuery(params: URLSearchParams): Omit<FindingQuery, 'offset' | 'limit'> {
  const sort = params.get('sort') ?? 'rank'
  const facets = Object.fromEntries(
    FACETS.flatMap((facet) => {
      const values = params.getAll(facet)
      return values.length === 0 ? [] : [[facet, valuesOf(facet, values)] as const]
    }),
  )
  return {
    text: params.get('q') ?? '',
    facets,
    sort: isSort(sort) ? sort : 'rank',
    descending: params.get('order') === 'desc',
  }
}

/** `severity=high,critical` may be written by hand; values of open facets may hold commas themselves. */
function valuesOf(facet: Facet, values: readonly string[]): readonly string[] {
  const closed: readonly Facet[] = ['verdict', 'severity', 'stage', 'domain', 'threat', 'suppressed']
  return closed.includes(facet) ? values.flatMap((value) => value.split(',')) : values
}

/** The parameters of a findings link for a question. */
export function writeFindingQuery(query: Omit<FindingQuery, 'offset' | 'limit'>): string {
  const params = new URLSearchParams(queryOf(query.facets))
  if (query.text !== '') params.set('q', clean(query.text))
  if (query.sort !== 'rank') params.set('sort', query.sort)
  if (query.descending) params.set('order', 'desc')
  const text = params.toString()
  return `#/findings${text === '' ? '' : `?${text}`}`
}

function viewOf(name: string): View {
  return VIEWS.find((view) => view === name) ?? 'overview'
}

function isSort(text: string): text is Sort {
  return SORTS.some((sort) => sort === text)
}

function split(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const encode = (text: string): string => encodeURIComponent(clean(text))

/** Half of a surrogate pair cannot stand in a link. */
const clean = (text: string): string => text.toWellFormed()
