import type { FixReport } from '../../fixes/index.ts'
import { byText } from '../../workload/index.ts'
import { maskedOf } from '../masked.ts'
import { type Report, type Shown, shownFindings } from '../report.ts'
import { artifactLocation, ROOT } from '../uri.ts'
import { sarifFixes } from './fixes-of.ts'
import { diagnosticNotification, errorNotification } from './notifications.ts'
import { resultOf } from './results.ts'
import { ruleOf } from './rules.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/**
 * A report as SARIF 2.1.0, one run: controls are rules, findings results, diagnostics notifications.
 *
 * An unknown is of kind `open`, a pass, when shown, of kind `pass`. URIs are relative to the root of the
 * scan; columns count UTF-16 code units. Proven changes, where they are given, stand as fixes of their results.
 */
export function renderSarif(report: Report, shown: Shown, fixes?: FixReport): string {
  const masked = maskedOf(report)
  const rules = [...report.controls].sort((a, b) => byText(a.id, b.id))
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]))
  const context = {
    masked,
    ruleIndex,
    isCompared: report.baseline !== undefined,
    ...(report.paths && { paths: report.paths }),
    ...(fixes && { fixes: sarifFixes(fixes) }),
  }
  const run = {
    tool: { driver: { ...report.tool, semanticVersion: report.tool.version, rules: rules.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the scan' } } },
    invocations: [
      {
        executionSuccessful: report.errors.length === 0,
        ...(report.time !== undefined && { endTimeUtc: report.time }),
        toolExecutionNotifications: [
          ...report.diagnostics.map((diagnostic) => diagnosticNotification(diagnostic, masked)),
          ...report.errors.map((error) => errorNotification(error, masked)),
        ],
      },
    ],
    artifacts: report.inputs.map(({ file, sha256 }) => ({
      location: artifactLocation(file),
      roles: ['analysisTarget'],
      hashes: { 'sha-256': sha256 },
    })),
    results: shownFindings(report, shown).map((finding) => resultOf(finding, context)),
  }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2)}\n`
}
