import { isAtLeast, type Report } from '@parapet/core'
import { ExitCode } from '../../exit-code.ts'
import type { ScanOptions } from './options.ts'

/** The exit code of a scan; where several apply, the highest wins. */
export function exitCodeOf(report: Report, options: ScanOptions): ExitCode {
  if (report.errors.length > 0) return ExitCode.fault
  const broken = options.strict === true && report.diagnostics.some(({ severity }) => severity === 'error')
  if (report.units.length === 0 || broken) return ExitCode.usage
  return isOverTheBar(report, options) ? ExitCode.findings : ExitCode.clean
}

function isOverTheBar(report: Report, { failOn, unknown }: ScanOptions): boolean {
  if (failOn === undefined) return false
  return report.findings.some(
    ({ verdict, suppressed, control }) =>
      suppressed === undefined &&
      (verdict === 'fail' || (verdict === 'unknown' && unknown === 'fail')) &&
      isAtLeast(control.severity, failOn),
  )
}
