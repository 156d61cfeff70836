import { openInputs } from '../../files/open-inputs.ts'
import { writeReport } from '../../output/render-report.ts'
import type { OutputTarget } from '../../output/targets.ts'
import { exitCodeOf } from './exit-code.ts'
import type { ScanOptions } from './options.ts'
import { showProgress } from './progress.ts'
import { makeReport } from './report.ts'

/** Reads, judges and reports; gives the exit code. */
export async function runScan(
  paths: readonly string[],
  options: ScanOptions,
  targets: readonly OutputTarget[],
): Promise<number> {
  const progress = showProgress(process.stderr, options.quiet === true)
  const report = makeReport(openInputs(paths), options, progress)
  progress.end()
  const shown = { passes: options.includePasses === true, unknown: options.unknown }
  writeReport(report, targets, shown, { color: options.color, env: process.env, stream: process.stdout })
  if (report.units.length === 0) {
    process.stderr.write('nothing to scan: no template or cloud assembly was found\n')
  }
  return exitCodeOf(report, options)
}
