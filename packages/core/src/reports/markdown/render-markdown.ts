import { SEVERITIES } from '../../controls/index.ts'
import type { Finding } from '../../scan/index.ts'
import { errorsFirst } from '../diagnostics.ts'
import { type Masked, maskedOf } from '../masked.ts'
import { countsOf, type Report, type Shown, shownFindings } from '../report.ts'
import { settlementsOf } from '../settle.ts'
import { count } from '../wrap.ts'
import { code, inline } from './escape.ts'
import { findingDetails, findingRow } from './finding-markdown.ts'
import { link } from './link.ts'

/** A comment on GitHub has at most 65,536 characters; some are kept for the note of what was cut. */
const limit = 65_000
/** The table holds so many of the most urgent findings. */
const tableRows = 10
/** So many diagnostics and ways to settle unknowns are listed. */
const listRows = 20

/**
 * A report as a comment on a pull request: counts, the most urgent findings, then each finding folded.
 *
 * It fits a comment; what had to be left out is counted. Nothing that was read from the input becomes
 * markup, HTML or a mention. Suppressed findings are only counted.
 */
export function renderMarkdown(report: Report, shown: Shown): string {
  const masked = maskedOf(report)
  const findings = shownFindings(report, shown).filter(({ suppressed }) => suppressed === undefined)
  const sections = [
    heading(report, findings),
    urgent(findings),
    settling(findings, masked),
    diagnostics(report, masked),
  ]
  const closing = closingOf(report)
  const fit = fitting(limit - closing.length)
  const head = sections.filter((lines) => fit(lines.join('\n'))).flat()
  const details = detailsThatFit(findings, masked, fit)
  const left = findings.length - details.length
  const note = left > 0 ? ['', `**${count(left, 'more finding')} did not fit into this comment.**`, ''] : []
  return [...head, ...details, ...note, closing].join('\n')
}

/** Findings in full, most urgent first, up to the first that does not fit. */
function detailsThatFit(
  findings: readonly Finding[],
  masked: Masked,
  fit: (text: string) => boolean,
): readonly string[] {
  const details: string[] = []
  for (const finding of findings) {
    const text = findingDetails(finding, masked)
    if (!fit(text)) break
    details.push(text)
  }
  return details
}

/** Takes texts as long as there is room for all that were taken. */
function fitting(room: number): (text: string) => boolean {
  let used = 0
  return (text) => {
    if (used + text.length + 1 > room) return false
    used += text.length + 1
    return true
  }
}

function closingOf(report: Report): string {
  const { resources, controls, pass, suppressed } = countsOf(report)
  const judged = `${count(resources, 'resource')} judged by ${count(controls, 'control')}`
  const known = report.baseline === undefined ? '' : `, ${report.baseline.known} known from the baseline`
  return `${judged}: ${pass} pass${suppressed > 0 ? `, ${suppressed} suppressed` : ''}${known}.\n`
}

function heading({ resources }: Report, findings: readonly Finding[]): readonly string[] {
  const open = findings.filter(({ verdict }) => verdict !== 'pass')
  if (resources.length === 0) return ['## Parapet: no AI workload found', '']
  if (open.length === 0) return [`## Parapet: nothing found in ${count(resources.length, 'resource')}`, '']
  const number = (verdict: Finding['verdict'], severity?: string): number =>
    open.filter(
      (one) => one.verdict === verdict && (severity === undefined || one.control.severity === severity),
    ).length
  const rows = SEVERITIES.map(
    (severity) => [severity, number('fail', severity), number('unknown', severity)] as const,
  )
  return [
    `## Parapet: ${count(number('fail'), 'failure')}, ${number('unknown')} unknown`,
    '',
    '| Severity | Fail | Unknown |',
    '| --- | ---: | ---: |',
    ...rows.flatMap(([severity, fail, unknown]) =>
      fail + unknown > 0 ? [`| ${severity} | ${fail || ''} | ${unknown || ''} |`] : [],
    ),
    '',
  ]
}

function urgent(findings: readonly Finding[]): readonly string[] {
  const top = findings.filter(({ verdict }) => verdict !== 'pass').slice(0, tableRows)
  if (top.length === 0) return []
  return [
    '### Most urgent',
    '',
    '| Severity | Finding | Resource | Where |',
    '| --- | --- | --- | --- |',
    ...top.map(findingRow),
    '',
  ]
}

function settling(findings: readonly Finding[], masked: Masked): readonly string[] {
  const settlements = settlementsOf(findings)
  if (settlements.length === 0) return []
  return folded(
    'What would settle the unknowns',
    settlements.map(
      ({ settle, findings: number }) => `${count(number, 'unknown')}: ${inline(masked.prose(settle))}`,
    ),
  )
}

function diagnostics(report: Report, masked: Masked): readonly string[] {
  const lines = [
    ...errorsFirst(report.diagnostics).map(({ severity, code: kind, message, file, location }) => {
      const where = location === undefined ? code(file) : link(location)
      return `${severity} ${code(kind)}: ${inline(masked.prose(message))} (${where})`
    }),
    ...report.errors.map(
      ({ control, resource, message }) =>
        `fault: ${code(control)} could not judge ${code(resource)}: ${inline(masked.prose(message))}`,
    ),
  ]
  return lines.length > 0 ? folded(`${count(lines.length, 'diagnostic')}`, lines) : []
}

function folded(summary: string, lines: readonly string[]): readonly string[] {
  const more = lines.length - listRows
  return [
    `<details><summary>${summary}</summary>`,
    '',
    ...lines.slice(0, listRows).map((line) => `- ${line}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
    '',
    '</details>',
    '',
  ]
}
