import type { FindingRow } from '../store/report-store.ts'
import { placeText } from './visible.ts'

/** The formats in which a view can be taken away. */
export const EXPORT_FORMATS = ['csv', 'json', 'markdown'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

const COLUMNS = [
  'severity',
  'verdict',
  'confidence',
  'control',
  'title',
  'resource',
  'type',
  'unit',
  'path',
  'location',
  'message',
  'fingerprint',
] as const

/** Findings as a file's text. */
export function exportFindings(rows: readonly FindingRow[], format: ExportFormat): string {
  switch (format) {
    case 'csv':
      return [COLUMNS, ...rows.map(cellsOf)].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
    case 'json':
      return `${JSON.stringify(rows.map(recordOf), undefined, 2)}\n`
    case 'markdown':
      return markdownTable(rows)
  }
}

/** The name under which a browser saves an export. */
export function exportName(format: ExportFormat): string {
  return `parapet-findings.${format === 'markdown' ? 'md' : format}`
}

/** The type that a browser is told. */
export function exportType(format: ExportFormat): string {
  const types: Record<ExportFormat, string> = {
    csv: 'text/csv;charset=utf-8',
    json: 'application/json',
    markdown: 'text/markdown;charset=utf-8',
  }
  return types[format]
}

function cellsOf({ finding, control, resource }: FindingRow): readonly string[] {
  return [
    control.severity,
    finding.verdict,
    finding.confidence,
    control.id,
    control.title,
    resource.address,
    resource.type,
    resource.unit,
    finding.path,
    finding.at === undefined ? '' : placeText(finding.at),
    finding.message,
    finding.fingerprint,
  ]
}

function recordOf(row: FindingRow): Readonly<Record<string, unknown>> {
  return {
    ...Object.fromEntries<unknown>(cellsOf(row).map((cell, index) => [COLUMNS[index] ?? '', cell])),
    at: row.finding.at,
  }
}

/**
 * A cell of a CSV file, quoted where it must be. Spreadsheets run what starts like a formula, also after
 * blanks; such cells get an apostrophe in front, which shows them as text.
 */
export function csvCell(text: string): string {
  const inert =
    /^\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n\t';]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

function markdownTable(rows: readonly FindingRow[]): string {
  const lines = rows.map(({ finding, control, resource }) =>
    [
      control.severity,
      finding.verdict,
      control.title,
      resource.address,
      finding.at === undefined ? '' : placeText(finding.at),
      finding.message,
    ]
      .map(markdownCell)
      .join(' | '),
  )
  return [
    '| Severity | Verdict | Finding | Resource | Location | Message |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines.map((line) => `| ${line} |`),
    '',
  ].join('\n')
}

/** A cell of a Markdown table that can neither end the cell nor become markup. */
function markdownCell(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').replace(/[\\|<>&[\]*_~#!]/g, (found) => `\\${found}`)
}
