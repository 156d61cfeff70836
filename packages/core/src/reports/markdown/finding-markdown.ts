import type { Finding } from '../../scan/index.ts'
import { describeEdit } from '../../workload/index.ts'
import type { Masked } from '../masked.ts'
import { palette } from '../palette.ts'
import { frame } from '../text/frame.ts'
import { code, fence, inline } from './escape.ts'
import { link } from './link.ts'

/** Columns of code that a comment shows without scrolling. */
const width = 100

const paint = palette(false)

/** A row of the table of the most urgent findings. */
export function findingRow(finding: Finding): string {
  const { control, resource, place } = finding
  const where = place.at === undefined ? code(place.path) : link(place.at)
  return `| ${severityOf(finding)} | ${inline(control.title)} | ${code(resource.address)} | ${where} |`
}

/** One finding with all there is to say, folded. */
export function findingDetails(finding: Finding, masked: Masked): string {
  const { control, resource, place } = finding
  const lines = place.at && masked.lines(place.at.file)
  const framed = lines && place.at ? frame(lines, place.at, { paint, style: 'info', width }) : []
  const summary = `${severityOf(finding)}: ${inline(control.title)} (${code(resource.address)})`
  return [
    `<details><summary>${summary}</summary>`,
    '',
    `${code(control.id)} at ${place.at === undefined ? code(resource.id) : link(place.at)}`,
    '',
    ...(framed.length > 0 ? [...fence(framed), ''] : []),
    ...points(finding, masked).map(([label, text]) => `- **${label}:** ${text}`),
    '',
    '</details>',
    '',
  ].join('\n')
}

function severityOf({ control, verdict, confidence }: Finding): string {
  if (verdict === 'pass') return 'pass'
  if (verdict === 'unknown') return `${control.severity}? (not known)`
  return confidence === 'high' ? control.severity : `${control.severity} (${confidence} confidence)`
}

type Point = readonly [label: string, text: string]

function points(finding: Finding, masked: Masked): readonly Point[] {
  const { control, message, assumptions, evidence, worlds = [], settle, resource, verdict } = finding
  const said = (text: string): string => inline(masked.prose(text))
  const { location } = resource.origin ?? {}
  return [
    ['what', said(message)],
    ...(location ? [['edit', link(location)] as const] : []),
    ...worlds.map(
      ({ when, verdict: how, message: what }): Point => [how, `when ${said(when)}: ${said(what)}`],
    ),
    ...assumptions.map(
      ({ symbol, value }): Point => ['holds while', said(`\`${symbol}\` keeps its default \`${value}\``)],
    ),
    ...evidence.map(
      ({ message: fact, place }): Point => [
        'note',
        `${said(fact)}${place?.at ? ` (${link(place.at)})` : ''}`,
      ],
    ),
    ...(settle === undefined ? [] : [['to settle', said(settle)] as const]),
    ...(verdict === 'pass'
      ? []
      : ([
          ['why', inline(control.why)],
          ...control.remedy.map((edit): Point => ['help', inline(describeEdit(edit))]),
        ] as const)),
  ]
}
