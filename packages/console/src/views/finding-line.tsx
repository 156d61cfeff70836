import { type MouseEvent, memo, type ReactNode } from 'react'
import { lastPart, placeText, shortType, visible } from '../logic/visible.ts'
import { SeverityMark, VerdictMark } from '../parts/marks.tsx'
import { Name } from '../parts/name.tsx'
import { linkTo } from '../router/route.ts'
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

/** One finding in the list. Its link covers the row. */
export const FindingLine = memo(Line, (before, after) =>
  (['row', 'index', 'top', 'active', 'open'] as const).every((key) => before[key] === after[key]),
)

function Line({ row, index, top, active, open, onOpen }: Props): ReactNode {
  const look = `grid-row${open ? ' open' : ''}${row?.finding.suppressed === undefined ? '' : ' suppressed'}`
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      className={look}
      style={{ transform: `translateY(${top}px)` }}
    >
      {row === undefined ? <td>…</td> : <Cells row={row} active={active} open={open} onOpen={onOpen} />}
    </tr>
  )
}

function Cells({
  row: { finding, control, resource },
  active,
  open,
  onOpen,
}: Pick<Props, 'active' | 'open' | 'onOpen'> & { readonly row: FindingRow }): ReactNode {
  const choose = (event: MouseEvent): void => {
    // With a modifier the link is followed, as anywhere.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onOpen(finding.fingerprint)
  }
  return (
    <>
      <td className="cell-severity">
        <SeverityMark severity={control.severity} />
      </td>
      <td className="cell-title">
        <a
          id={`row-${finding.fingerprint}`}
          className="title"
          href={linkTo('finding', finding.fingerprint)}
          tabIndex={active ? 0 : -1}
          aria-current={open ? 'true' : undefined}
          onClick={choose}
        >
          {visible(control.title)}
        </a>
        {finding.suppressed !== undefined && <span className="tag">{texts.findings.suppressed}</span>}
        <span className="under">
          <Name>{resource.address}</Name>
          <span className="quiet">{visible(shortType(resource.type))}</span>
        </span>
      </td>
      <td className="cell-verdict">
        <VerdictMark verdict={finding.verdict} />
      </td>
      <td className="cell-place">{finding.at !== undefined && <Place at={finding.at} />}</td>
    </>
  )
}

/** The end of a path tells most, so the folder stands below. */
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
