import { isOpenFailure, maskedOf, palette, planLive, renderLiveJson, renderLiveText } from '@parapet/core'
import { ExitCode, UsageError } from '../../exit-code.ts'
import { DiskFiles } from '../../files/disk-files.ts'
import { usesColor } from '../../output/terminal.ts'
import { readLive } from '../scan/live.ts'
import { showProgress } from '../scan/progress.ts'
import { makeReport } from '../scan/report.ts'
import type { FixOptions } from './options.ts'

/**
 * Reads accounts and shows which calls would mend what fails there. It calls nothing that writes.
 *
 * @throws {UsageError} when the options are for files, or the account cannot be read
 */
export async function runLiveFix(paths: readonly string[], options: FixOptions): Promise<ExitCode> {
  if (paths.length > 0 || options.write === true || options.path !== undefined)
    throw new UsageError('`fix --aws` plans calls for an account; it takes no PATH, `--write` or `--path`')
  const progress = showProgress(process.stderr, options.quiet === true)
  const live = await readLive(options, progress)
  const files = new DiskFiles('.', [])
  const made = makeReport({ files, live, search: 'none' }, { ...options, unknown: 'show' }, progress, 'open')
  progress.end()
  const failing = made.report.findings.filter(isOpenFailure)
  const plan = planLive(failing, made.behind.graph)
  const wanted = options.inPlace === true ? { ...plan, fixes: plan.fixes.filter(isInPlace) } : plan
  const masked = maskedOf(made.report)
  const color = usesColor({ color: options.color, env: process.env, stream: process.stdout })
  process.stdout.write(
    options.format === 'json'
      ? renderLiveJson(wanted, masked)
      : renderLiveText(wanted, masked, palette(color)),
  )
  return made.report.errors.length > 0 ? ExitCode.fault : ExitCode.clean
}

const isInPlace = ({ impact }: { readonly impact: string }): boolean => impact === 'in-place'
