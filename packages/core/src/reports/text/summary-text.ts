import { SEVERITIES } from '../../controls/index.ts'
import type { Finding } from '../../scan/index.ts'
import { visible } from '../characters.ts'
import type { Masked } from '../masked.ts'
import { countsOf, type Report } from '../report.ts'
import { settlementsOf } from '../settle.ts'
import { abbreviate, count } from '../wrap.ts'
import { isUnseenService } from './account-text.ts'
import type { Layout } from './item.ts'
import { matrixOf, matrixText } from './matrix.ts'

/** At most so many ways to settle unknowns are listed. */
const settleLimit = 10

/** What the findings come to. `open` are the failures and unknowns that are shown. */
export function summaryText(
  report: Report,
  open: readonly Finding[],
  masked: Masked,
  { paint }: Layout,
): readonly string[] {
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? [paint('title', title), ...lines, ''] : []
  return [
    ...(open.length > 0
      ? [
          ...section('Findings by severity', severityTable(open)),
          ...section('Findings by stage and domain', matrixText(matrixOf(open))),
          ...section('What would settle the unknowns', settleLines(open, masked)),
        ]
      : []),
    ...closing(report, open),
  ]
}

function severityTable(open: readonly Finding[]): readonly string[] {
  const cell = (text: string | number): string => String(text).padStart(9)
  const rows = SEVERITIES.map((severity) => {
    const ofSeverity = open.filter(({ control }) => control.severity === severity)
    const cells = (['fail', 'unknown'] as const).map((verdict) =>
      cell(ofSeverity.filter((one) => one.verdict === verdict).length || '·'),
    )
    return { used: ofSeverity.length > 0, line: `  ${severity.padEnd(8)}${cells.join('')}` }
  })
  return [
    `  ${' '.repeat(8)}${cell('fail')}${cell('unknown')}`,
    ...rows.flatMap(({ used, line }) => (used ? [line] : [])),
  ]
}

function settleLines(open: readonly Finding[], masked: Masked): readonly string[] {
  const settlements = settlementsOf(open.filter((finding) => !isUnseenService(finding)))
  const more = settlements.length - settleLimit
  return [
    ...settlements
      .slice(0, settleLimit)
      .map(({ settle, findings }) => `  ${String(findings).padStart(4)}  ${visible(masked.prose(settle))}`),
    ...(more > 0 ? [`        and ${count(more, 'more way')}`] : []),
  ]
}

function closing(report: Report, open: readonly Finding[]): readonly string[] {
  const { resources, controls, pass, fail, unknown, suppressed } = countsOf(report)
  const judged = `${count(resources, 'resource')} judged by ${count(controls, 'control')}`
  const known = report.baseline === undefined ? '' : `; ${report.baseline.known} known from the baseline`
  const away = suppressed === 0 ? '' : `, ${suppressed} suppressed`
  return [
    ...withoutWorkload(report),
    ...(resources === 0
      ? ['no AI workload found']
      : [
          ...(open.length === 0 ? [`nothing found in ${count(resources, 'resource')}`] : []),
          `${judged}: ${fail} fail, ${unknown} unknown, ${pass} pass${away}${known}`,
        ]),
    ...(report.time === undefined ? [] : [`scanned at ${report.time}`]),
  ]
}

/** Units in which there is nothing to judge, in one line. */
function withoutWorkload({ units }: Report): readonly string[] {
  const names = units.flatMap(({ unit, relevant }) => (relevant === 0 ? [visible(unit.id)] : []))
  if (names.length === 0) return []
  return [`no AI workload in ${count(names.length, 'template')}: ${abbreviate(names, 5)}`]
}
