import { useCallback, useRef, useState } from 'react'
import { useStore } from '../parts/store-context.ts'
import type { FindingRow } from '../store/report-store.ts'
import type { Question } from './question.ts'

/** Rows fetched at once. */
const PAGE = 100

/** Rows of a long list, fetched as they come into view; `undefined` while on the way. */
export function usePages(question: Question): {
  readonly row: (index: number) => FindingRow | undefined
  readonly want: (from: number, to: number) => void
} {
  const store = useStore()
  const pages = useRef(new Map<number, readonly FindingRow[] | 'asked'>())
  const asked = useRef(question)
  const [, setArrived] = useState(0)
  if (asked.current !== question) {
    asked.current = question
    pages.current = new Map()
  }
  const want = useCallback(
    (from: number, to: number): void => {
      const known = pages.current
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) {
        if (known.has(page)) continue
        known.set(page, 'asked')
        void store.findings({ ...question, offset: page * PAGE, limit: PAGE }).then(({ rows }) => {
          known.set(page, rows)
          if (pages.current === known) setArrived((count) => count + 1)
        })
      }
    },
    [store, question],
  )
  const row = (index: number): FindingRow | undefined => {
    const page = pages.current.get(Math.floor(index / PAGE))
    return page === 'asked' ? undefined : page?.[index % PAGE]
  }
  return { row, want }
}
