import type { Facet, FindingQuery } from '../store/report-store.ts'

/** What the reader asks for, without the page. */
export type Question = Omit<FindingQuery, 'offset' | 'limit'>

/** The facets of a question with one value more or less. */
export function toggled(question: Question, facet: Facet, value: string): Question['facets'] {
  const chosen = question.facets[facet] ?? []
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
  const { [facet]: _, ...others } = question.facets
  return next.length === 0 ? others : { ...others, [facet]: next }
}
