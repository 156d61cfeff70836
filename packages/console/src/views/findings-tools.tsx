import { Search } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { SORTS } from '../store/report-store.ts'
import { texts } from '../texts.ts'
import type { Question } from './question.ts'

const say = texts.findings
/** How long typing rests before the list follows. */
const REST_MS = 120

/** The search field; the list follows when typing rests. */
export function SearchField({
  text,
  autoFocus,
  onChange,
}: {
  readonly text: string
  readonly autoFocus: boolean
  readonly onChange: (text: string) => void
}): ReactNode {
  const [typed, setTyped] = useState(text)
  const field = useRef<HTMLInputElement>(null)
  const timer = useRef(0)
  useEffect(() => setTyped(text), [text])
  useEffect(() => {
    if (autoFocus) field.current?.focus()
    return () => window.clearTimeout(timer.current)
  }, [autoFocus])
  return (
    <label className="search">
      <Search size={16} aria-hidden="true" />
      <span className="visually-hidden">{say.search}</span>
      <input
        ref={field}
        type="search"
        value={typed}
        placeholder={say.searchHint}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          const { value } = event.target
          setTyped(value)
          window.clearTimeout(timer.current)
          timer.current = window.setTimeout(() => onChange(value), REST_MS)
        }}
      />
    </label>
  )
}

/** The order of the list. */
export function SortChoice({
  question,
  onChange,
}: {
  readonly question: Question
  readonly onChange: (change: Partial<Question>) => void
}): ReactNode {
  return (
    <label className="choice">
      <span>{say.sort}</span>
      <select
        value={question.sort}
        onChange={(event) => {
          const sort = SORTS.find((one) => one === event.target.value)
          if (sort !== undefined) onChange({ sort, descending: false })
        }}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {say.sorts[sort]}
          </option>
        ))}
      </select>
    </label>
  )
}
