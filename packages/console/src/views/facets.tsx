import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { shortType, visible } from '../logic/visible.ts'
import { SeverityBars } from '../parts/marks.tsx'
import { SEVERITIES } from '../store/order.ts'
import { COUNTED, FACETS, type Facet, type FacetCount, type FindingPage } from '../store/report-store.ts'
import { frameworkName, texts } from '../texts.ts'
import { type Question, toggled } from './question.ts'

const say = texts.findings
/** Longer lists are folded. */
const FOLD = 7

type Props = {
  readonly question: Question
  readonly onChange: (change: Partial<Question>) => void
}

/** Lists of values to narrow the findings by, each with what it would leave. */
export function Facets({ page, question, onChange }: Props & { readonly page: FindingPage }): ReactNode {
  const [shown, setShown] = useState(false)
  return (
    <div className={shown ? 'facets shown' : 'facets'}>
      <button
        type="button"
        className="button facets-toggle"
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {say.showFilters}
      </button>
      <div className="facets-lists">
        {COUNTED.map((facet) => (
          <FacetList
            key={facet}
            facet={facet}
            counts={withChosen(page.facets[facet], question.facets[facet] ?? [])}
            question={question}
            onChange={onChange}
          />
        ))}
      </div>
    </div>
  )
}

/** A chosen value stays in its list when nothing is left of it. */
function withChosen(counts: readonly FacetCount[], chosen: readonly string[]): readonly FacetCount[] {
  const missing = chosen.filter((value) => !counts.some((one) => one.value === value))
  return [...counts, ...missing.map((value) => ({ value, count: 0 }))]
}

function FacetList({
  facet,
  counts,
  question,
  onChange,
}: Props & { readonly facet: Facet; readonly counts: readonly FacetCount[] }): ReactNode {
  const [all, setAll] = useState(false)
  const chosen = question.facets[facet] ?? []
  if (counts.length < 2 && chosen.length === 0) return null
  const shown = all ? counts : counts.filter(({ value }, index) => index < FOLD || chosen.includes(value))
  return (
    <fieldset className="facet">
      <legend>{texts.facet[facet]}</legend>
      {shown.map(({ value, count }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => onChange({ facets: toggled(question, facet, value) })}
          />
          <span className="facet-value">
            <FacetValue facet={facet} value={value} />
          </span>
          <span className="facet-count">{texts.count(count)}</span>
        </label>
      ))}
      {counts.length > FOLD && (
        <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say.less : say.more(counts.length - FOLD)}
        </button>
      )}
    </fieldset>
  )
}

function FacetValue({ facet, value }: { readonly facet: Facet; readonly value: string }): ReactNode {
  const severity = facet === 'severity' ? SEVERITIES.find((one) => one === value) : undefined
  return (
    <>
      {severity !== undefined && <SeverityBars severity={severity} />}
      <bdi>{visible(facetText(facet, value))}</bdi>
    </>
  )
}

/** A facet's value in the reader's words. */
export function facetText(facet: Facet, value: string): string {
  if (facet === 'type') return shortType(value) || '–'
  if (facet === 'requirement') {
    const [framework = '', ...id] = value.split(':')
    return `${frameworkName(framework)} ${id.join(':')}`
  }
  const words = wordsFor(facet)
  // A link may ask for the value `constructor`, which every object has.
  if (words !== undefined && Object.hasOwn(words, value)) return words[value] ?? value
  return value === '' ? '–' : value
}

function wordsFor(facet: Facet): Readonly<Record<string, string>> | undefined {
  switch (facet) {
    case 'verdict':
    case 'severity':
    case 'stage':
    case 'domain':
    case 'threat':
      return texts[facet]
    case 'suppressed':
      return texts.suppressedValue
    case 'type':
    case 'unit':
    case 'control':
    case 'resource':
    case 'requirement':
    case 'settle':
      return undefined
  }
}

/** What narrows the list now, each to be taken away. */
export function Chips({ question, onChange }: Props): ReactNode {
  const chosen = FACETS.flatMap((facet) => (question.facets[facet] ?? []).map((value) => ({ facet, value })))
  if (chosen.length === 0 && question.text === '') return null
  return (
    <ul className="chips">
      {chosen.map(({ facet, value }) => {
        const text = `${texts.facet[facet]}: ${visible(facetText(facet, value))}`
        return (
          <li key={`${facet} ${value}`}>
            <button
              type="button"
              className="chip"
              aria-label={say.remove(text)}
              onClick={() => onChange({ facets: toggled(question, facet, value) })}
            >
              <bdi>{text}</bdi>
              <X size={13} aria-hidden="true" />
            </button>
          </li>
        )
      })}
      <li>
        <button type="button" className="link-button" onClick={() => onChange({ facets: {}, text: '' })}>
          {say.clear}
        </button>
      </li>
    </ul>
  )
}
