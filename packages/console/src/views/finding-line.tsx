import { type KeyboardEvent, memo, type ReactNode } from 'react'
import { lastPart, placeText, shortType, visible } from '../logic/visible.ts'
import { SeverityMark, VerdictMark } from '../parts/marks.tsx'
import { Name } from '../parts/name.tsx'
import type { FindingRow, SourceAt } from '../store/report-store.ts'
import { texts } from '../texts.ts'

type Props = {
  readonly row: FindingRow | undefined
  readonly index: number
  /** Distance from the top of the list, in pixels. */
  readonly top: number
  readonly active: boolean
  readonly open: boolean
  readonly onOpen: (fingerprint: string) => void
}

/** One finding in the list. */
export const FindingLine = memo(Line, (before, after) =>
  (['row', 'index', 'top', 'active', 'open'] as const).every((key) => before[key] === after[key]),
)

function Line({ row, index, top, active, open, onOpen }: Props): ReactNode {
  const fingerprint = row?.finding.fingerprint
  const choose = (): void => {
    if (fingerprint !== undefined) onOpen(fingerprint)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    choose()
  }
  return (
    <div
      role="row"
      id={fingerprint === undefined ? undefined : `row-${fingerprint}`}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={open}
      tabIndex={active ? 0 : -1}
      className={row?.finding.suppressed === undefined ? 'grid-row' : 'grid-row suppressed'}
      style={{ transform: `translateY(${top}px)` }}
      onClick={choose}
      onKeyDown={onKeyDown}
    >
      {row === undefined ? <div role="gridcell">…</div> : <Cells row={row} />}
    </div>
  )
}

function Cells({ row: { finding, control, resource } }: { readonly row: FindingRow }): ReactNode {
  return (
    <>
      <div role="gridcell" className="cell-severity">
        <SeverityMark severity={control.severity} />
      </div>
      <div role="gridcell" className="cell-title">
        <span className="title">{visible(control.title)}</span>
        {finding.suppressed !== undefined && <span className="tag">{texts.findings.suppressed}</span>}
        <span className="under">
          <Name>{resource.address}</Name>
          <span className="quiet">{visible(shortType(resource.type))}</span>
        </span>
      </div>
      <div role="gridcell" className="cell-verdict">
        <VerdictMark verdict={finding.verdict} />
      </div>
      <div role="gridcell" className="cell-place">
        {finding.at !== undefined && <Place at={finding.at} />}
      </div>
    </>
  )
}

/** The end of a path tells most, so the folder stands below, and goes first where there is no room. */
function Place({ at }: { readonly at: SourceAt }): ReactNode {
  const file = lastPart(at.file)
  const folder = at.file.slice(0, at.file.length - file.length)
  return (
    <span title={visible(placeText(at))}>
      <bdi>
        {visible(file)}:{at.line}
      </bdi>
      <bdi className="quiet">{visible(folder)}</bdi>
    </span>
  )
}
