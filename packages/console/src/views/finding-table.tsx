import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { getSettings } from '../logic/settings.ts'
import { useKeys } from '../logic/use-keys.ts'
import { usePrinting } from '../logic/use-printing.ts'
import { useStore } from '../parts/store-context.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { texts } from '../texts.ts'
import { FindingLine } from './finding-line.tsx'
import { PRINT_LIMIT, PrintedFindings } from './printed-findings.tsx'
import type { Question } from './question.ts'
import { SortHeads } from './sort-heads.tsx'
import { usePages } from './use-pages.ts'

const ROW_HEIGHT = 62

type Props = {
  readonly question: Question
  readonly total: number
  readonly open: string | undefined
  readonly onOpen: (fingerprint: string) => void
  readonly onSort: (change: Partial<Question>) => void
}

/** The list of findings: only what is in view is drawn; one row at a time takes part in tabbing. */
export function FindingTable(props: Props): ReactNode {
  const store = useStore()
  const printing = usePrinting()
  const { question, total } = props
  // Printers do not wait, so what they would need is at hand before they ask.
  const page = useAnswer(
    useCallback(() => store.findings({ ...question, offset: 0, limit: PRINT_LIMIT }), [store, question]),
  )
  return printing ? <PrintedFindings rows={page?.value.rows ?? []} total={total} /> : <LiveTable {...props} />
}

function LiveTable({ question, total, open, onOpen, onSort }: Props): ReactNode {
  const scroller = useRef<HTMLDivElement>(null)
  const { row, want } = usePages(question)
  const [active, setActive] = useState(0)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => want(first, last), [want, first, last])
  useEffect(() => {
    // `want` is new for each question, and a new list starts at its top.
    want(0, 0)
    setActive(0)
    scroller.current?.scrollTo({ top: 0 })
  }, [want])
  useKeys(scroller, (event) => {
    const step = stepOf(event, pageSize(scroller.current), total, active)
    if (step === undefined) return false
    const next = Math.max(0, Math.min(total - 1, step))
    setActive(next)
    focusRow(virtual, scroller.current, next)
    const fingerprint = row(next)?.finding.fingerprint
    // With a finding open beside the list, the list drives it.
    if (open !== undefined && fingerprint !== undefined) onOpen(fingerprint)
    return true
  })
  return (
    <div className="grid-scroll" ref={scroller}>
      <table className="grid" aria-rowcount={total + 1} aria-label={texts.findings.table}>
        <SortHeads question={question} onSort={onSort} />
        <tbody style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => (
            <FindingLine
              key={index}
              row={row(index)}
              index={index}
              top={start}
              active={index === Math.min(active, total - 1)}
              open={open !== undefined && row(index)?.finding.fingerprint === open}
              onOpen={(fingerprint) => {
                setActive(index)
                onOpen(fingerprint)
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const pageSize = (scroller: HTMLElement | null): number =>
  Math.max(1, Math.floor((scroller?.clientHeight ?? ROW_HEIGHT) / ROW_HEIGHT) - 1)

/** Where a key leads, counted from the active row; `undefined` for keys that do not move. */
function stepOf(event: KeyboardEvent, page: number, total: number, active: number): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  const letters = getSettings().singleKeys
  switch (event.key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'j':
      return letters ? active + 1 : undefined
    case 'k':
      return letters ? active - 1 : undefined
    case 'PageDown':
      return active + page
    case 'PageUp':
      return active - page
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return undefined
  }
}

/** The row may not be drawn yet; it is after the list has scrolled to it. */
function focusRow(
  virtual: Virtualizer<HTMLDivElement, Element>,
  scroller: HTMLElement | null,
  index: number,
): void {
  virtual.scrollToIndex(index)
  const find = (tries: number): void => {
    const link = scroller?.querySelector<HTMLElement>(`[data-index="${index}"] a`)
    if (link) link.focus({ preventScroll: true })
    else if (tries > 0) window.requestAnimationFrame(() => find(tries - 1))
  }
  window.requestAnimationFrame(() => find(10))
}
