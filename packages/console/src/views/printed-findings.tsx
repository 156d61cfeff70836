import type { ReactNode } from 'react'
import { placeText, visible } from '../logic/visible.ts'
import { SeverityMark, VerdictMark } from '../parts/marks.tsx'
import { Name, Sentence } from '../parts/name.tsx'
import type { FindingRow } from '../store/report-store.ts'
import { texts } from '../texts.ts'

/** More would make a book of a report. */
export const PRINT_LIMIT = 1000

/** The findings of the view as a plain table, for paper. */
export function PrintedFindings({
  rows,
  total,
}: {
  readonly rows: readonly FindingRow[]
  readonly total: number
}): ReactNode {
  const { column } = texts.findings
  return (
    <>
      {total > PRINT_LIMIT && <p>{texts.findings.printLimit(PRINT_LIMIT)}</p>}
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{column.severity}</th>
            <th scope="col">{column.title}</th>
            <th scope="col">{column.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ finding, control, resource }) => (
            <tr key={finding.fingerprint}>
              <td>
                <SeverityMark severity={control.severity} />
              </td>
              <td>
                <strong>{visible(control.title)}</strong>
                <br />
                <Name>{resource.address}</Name> <Sentence>{finding.message}</Sentence>{' '}
                {finding.at !== undefined && <Name className="mono">{placeText(finding.at)}</Name>}
              </td>
              <td>
                <VerdictMark verdict={finding.verdict} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
