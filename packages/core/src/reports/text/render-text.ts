import type { Finding } from '../../scan/index.ts'
import { type Masked, maskedOf } from '../masked.ts'
import { palette } from '../palette.ts'
import { pathSummaryLines } from '../paths/index.ts'
import { type Report, type Shown, shownFindings } from '../report.ts'
import { isUnseenService, unseenServicesText } from './account-text.ts'
import { diagnosticsText, errorsText } from './diagnostics-text.ts'
import { frameworkText } from './framework-text.ts'
import type { Layout } from './item.ts'
import { groupByResource, resourceText } from './resource-text.ts'
import { responsibilityText } from './responsibility-text.ts'
import { summaryText } from './summary-text.ts'

/** At most so many attack paths and choke points stand before the findings. */
const PATHS_SHOWN = 5

/** How a report is written for a terminal. */
export type TextOptions = {
  /** Whether to use ANSI colors. */
  readonly color: boolean
  readonly shown: Shown
  /** Columns of the terminal; lines of code are cut and prose is broken to fit. */
  readonly width: number
}

/**
 * A report for people: the worst attack paths, then findings by resource, each with its lines of code, then what they come to.
 *
 * Where frameworks were asked for, the findings stand under their requirements instead. Suppressed findings
 * are only counted. Text that was read from the input cannot control the terminal.
 */
export function renderText(report: Report, { color, shown, width }: TextOptions): string {
  const masked = maskedOf(report)
  const layout = { paint: palette(color), width }
  const findings = shownFindings(report, shown).filter(({ suppressed }) => suppressed === undefined)
  const isOneUnit = report.units.length <= 1
  const lines = [
    ...(report.paths ? pathSummaryLines({ report: report.paths, masked }, layout, PATHS_SHOWN) : []),
    ...(report.frameworks?.flatMap((framework) => frameworkText(framework, layout)) ??
      byResource(findings, isOneUnit, masked, layout)),
    ...(report.frameworks ? [] : unseenServicesText(findings, layout)),
    ...(report.responsibilities ?? []).flatMap((service) => responsibilityText(service, layout)),
    ...diagnosticsText(report.diagnostics, masked, layout),
    ...errorsText(report.errors, masked, layout),
    ...summaryText(
      report,
      findings.filter(({ verdict }) => verdict !== 'pass'),
      masked,
      layout,
    ),
  ]
  return `${lines.join('\n')}\n`
}

function byResource(
  findings: readonly Finding[],
  isOneUnit: boolean,
  masked: Masked,
  layout: Layout,
): readonly string[] {
  const explained = new Set<string>()
  return groupByResource(findings.filter((finding) => !isUnseenService(finding))).flatMap((group) =>
    resourceText(group, isOneUnit ? undefined : group.resource.unit, masked, layout, explained),
  )
}
