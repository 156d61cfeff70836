import { consoleData, controls, type FixReport, fixWorkload, isOpenFailure } from '@parapet/core'
import { cedar } from '../../files/cedar.ts'
import { DiskFiles } from '../../files/disk-files.ts'
import { parserFor } from '../../files/hcl-parser.ts'
import { openInputs } from '../../files/open-inputs.ts'
import { writeReport } from '../../output/render-report.ts'
import type { OutputTarget } from '../../output/targets.ts'
import { exitCodeOf } from './exit-code.ts'
import { renderHtml } from './html.ts'
import { readLive } from './live.ts'
import { openReport } from './open-report.ts'
import type { ScanOptions } from './options.ts'
import { showProgress } from './progress.ts'
import { isAudit, type Made, makeReport } from './report.ts'

/** Reads, judges and reports; gives the exit code. */
export async function runScan(
  paths: readonly string[],
  options: ScanOptions,
  targets: readonly OutputTarget[],
): Promise<number> {
  const progress = showProgress(process.stderr, options.quiet === true)
  const shown = {
    passes: options.includePasses === true || options.persona === 'auditor',
    unknown: options.unknown,
  }
  const needsPasses = shown.passes || options.open === true || isAudit(options)
  const keep = needsPasses || targets.some(listsPasses) ? 'all' : 'open'
  const files = paths.length === 0 && options.aws === true ? new DiskFiles('.', []) : openInputs(paths)
  const live = options.aws === true ? await readLive(options, progress) : undefined
  const reading = { files, parseHcl: await parserFor(files), ...(live && { live }) }
  const inputs = { ...reading, facts: { cedar }, search: 'some' as const }
  const made = makeReport(inputs, options, progress, keep)
  const { report } = made
  const behind = options.fixes === true ? { ...made.behind, fixes: fixesOf(made, files) } : made.behind
  progress.end()
  const terminal = { color: options.color, env: process.env, stream: process.stdout }
  writeReport(report, targets, shown, terminal, behind)
  if (options.open === true) await openReport(targets, () => renderHtml(consoleData(report, behind, shown)))
  if (report.units.length === 0) {
    process.stderr.write('nothing to scan: no template, cloud assembly or Terraform code was found\n')
  }
  return exitCodeOf(report, options)
}

/** Proven changes for what fails and nobody accepted. */
function fixesOf({ report, reading }: Made, files: DiskFiles): FixReport {
  const findings = report.findings.filter(isOpenFailure)
  return fixWorkload({ files, options: reading, controls, findings })
}

/** Formats that tell what passed whatever the user asks to see: test reports, and the application. */
const listsPasses = ({ format }: OutputTarget): boolean => format === 'junit' || format === 'html'
