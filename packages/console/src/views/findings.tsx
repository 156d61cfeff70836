import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { announce } from '../logic/announce.ts'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { useStore } from '../parts/store-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { readFindingQuery, writeFindingQuery } from '../router/route.ts'
import { go } from '../router/use-route.ts'
import type { FindingPage } from '../store/report-store.ts'
import { texts } from '../texts.ts'
import { ExportMenu } from './export-menu.tsx'
import { Chips, Facets } from './facets.tsx'
import { FindingPane } from './finding.tsx'
import { FindingTable } from './finding-table.tsx'
import { SearchField, SortChoice } from './findings-tools.tsx'
import type { Question } from './question.ts'

const say = texts.findings

/** All findings: searched, narrowed, ordered; one of them open beside the list. */
export function FindingsView({ params }: { readonly params: URLSearchParams }): ReactNode {
  const store = useStore()
  const address = params.toString()
  const question = useMemo(() => readFindingQuery(new URLSearchParams(address)), [address])
  const asked = useMemo(() => ({ question }), [question])
  const first = useAnswer(
    useCallback(() => store.findings({ ...asked.question, offset: 0, limit: 1 }), [store, asked]),
  )
  const [open, setOpen] = useState<string | undefined>(params.get('open') ?? undefined)
  const ask = (change: Partial<Question>): void => go(writeFindingQuery({ ...question, ...change }), true)
  if (first === undefined) return null
  const page = first.value
  return (
    <Page title={texts.views.findings} className={open === undefined ? 'findings' : 'findings with-pane'}>
      <div className="toolbar">
        <SearchField
          text={question.text}
          autoFocus={params.get('focus') === 'search'}
          onChange={(text) => ask({ text })}
        />
        <SortChoice question={question} onChange={ask} />
        <ExportMenu question={asked.question} total={page.total} />
      </div>
      <div className="findings-body">
        <Facets page={page} question={question} onChange={ask} />
        <section className="findings-list" aria-label={say.table}>
          <div className="list-head">
            <output aria-live="polite">{say.total(page.total, page.all)}</output>
            <Chips question={question} onChange={ask} />
          </div>
          <List page={page} question={asked.question} open={open} onOpen={setOpen} onSort={ask} />
        </section>
        {open !== undefined && <FindingPane fingerprint={open} onClose={() => close(open, setOpen)} />}
      </div>
    </Page>
  )
}

function close(open: string, setOpen: (fingerprint: undefined) => void): void {
  setOpen(undefined)
  announce(texts.close)
  window.requestAnimationFrame(() => document.getElementById(`row-${open}`)?.focus())
}

function List({
  page,
  question,
  open,
  onOpen,
  onSort,
}: {
  readonly page: FindingPage
  readonly question: Question
  readonly open: string | undefined
  readonly onOpen: (fingerprint: string) => void
  readonly onSort: (change: Partial<Question>) => void
}): ReactNode {
  if (page.all === 0) return <Notice title={say.empty}>{say.emptyMore}</Notice>
  if (page.total === 0) return <Notice title={say.none}>{say.noneMore}</Notice>
  return <FindingTable question={question} total={page.total} open={open} onOpen={onOpen} onSort={onSort} />
}
