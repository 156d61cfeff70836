import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Sort } from '../store/report-store.ts'
import { texts } from '../texts.ts'
import type { Question } from './question.ts'

const HEADS: readonly { readonly name: keyof typeof texts.findings.column; readonly sort?: Sort }[] = [
  { name: 'severity', sort: 'severity' },
  { name: 'title', sort: 'title' },
  { name: 'verdict' },
  { name: 'place', sort: 'place' },
]

/** The heads of the list's columns; one that orders is a button. */
export function SortHeads({
  question,
  onSort,
}: {
  readonly question: Question
  readonly onSort: (change: Partial<Question>) => void
}): ReactNode {
  return (
    <thead>
      <tr aria-rowindex={1} className="grid-row head">
        {HEADS.map(({ name, sort }) => {
          const current = sort !== undefined && sort === question.sort
          return (
            <th key={name} scope="col" className={`cell-${name}`} aria-sort={sortState(current, question)}>
              {sort === undefined ? (
                texts.findings.column[name]
              ) : (
                <button
                  type="button"
                  onClick={() => onSort({ sort, descending: current ? !question.descending : false })}
                >
                  {texts.findings.column[name]}
                  {current && <Direction descending={question.descending} />}
                </button>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function sortState(current: boolean, { descending }: Question): 'ascending' | 'descending' | undefined {
  if (!current) return undefined
  return descending ? 'descending' : 'ascending'
}

function Direction({ descending }: { readonly descending: boolean }): ReactNode {
  const Arrow = descending ? ArrowDown : ArrowUp
  return <Arrow size={13} aria-hidden="true" />
}
