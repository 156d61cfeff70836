import { renderJson, renderText } from '@parapet/core'
import { openInputs } from '../../files/open-inputs.ts'
import { exitCodeOf } from './exit-code.ts'
import type { ScanOptions } from './options.ts'
import { showProgress } from './progress.ts'
import { makeReport } from './report.ts'

/** Reads, judges and reports; gives the exit code. */
export async function runScan(paths: readonly string[], options: ScanOptions): Promise<number> {
  const progress = showProgress(process.stderr, options.quiet === true)
  const report = makeReport(openInputs(paths), options, progress)
  progress.end()
  const shown = { passes: options.includePasses === true, unknown: options.unknown }
  const text =
    options.format?.[0] === 'json'
      ? renderJson(report, shown)
      : renderText(report, {
          color: process.stdout.isTTY === true && options.color,
          shown,
          width: process.stdout.columns ?? 100,
        })
  process.stdout.write(text)
  if (report.units.length === 0) {
    process.stderr.write('nothing to scan: no template or cloud assembly was found\n')
  }
  return exitCodeOf(report, options)
}
