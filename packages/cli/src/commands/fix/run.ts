import { resolve } from 'node:path'
import {
  controls,
  type Finding,
  type FixRendering,
  type FixReport,
  factsOf,
  fixWorkload,
  isOpenFailure,
  maskedOf,
  type PathReport,
  palette,
  renderFixJson,
  renderFixText,
  reportPaths,
  selectPaths,
} from '@parapet/core'
import { ExitCode, UsageError } from '../../exit-code.ts'
import type { DiskFiles } from '../../files/disk-files.ts'
import { parserFor } from '../../files/hcl-parser.ts'
import { openInputs } from '../../files/open-inputs.ts'
import { usesColor } from '../../output/terminal.ts'
import { writeWhole } from '../../output/write-file.ts'
import { showProgress } from '../scan/progress.ts'
import { type Made, makeReport } from '../scan/report.ts'
import type { FixOptions } from './options.ts'

/**
 * Proves fixes, shows them and, where that is asked for, makes them; gives the exit code.
 *
 * @throws {UsageError} when there is no attack path with the id that was given, or a file cannot be written
 */
export async function runFix(paths: readonly string[], options: FixOptions): Promise<ExitCode> {
  const progress = showProgress(process.stderr, options.quiet === true)
  const files = openInputs(paths)
  const made = makeReport(
    { files, parseHcl: await parserFor(files), search: options.path === undefined ? 'none' : 'all' },
    { ...options, unknown: 'show' },
    progress,
    'open',
  )
  if (made.report.units.length === 0) {
    progress.end()
    process.stderr.write('nothing to fix: no template, cloud assembly or Terraform code was found\n')
    return ExitCode.usage
  }
  const fixes = fixWorkload({
    files,
    options: made.reading,
    controls,
    findings: wantedOf(made, options),
    inPlaceOnly: options.inPlace === true,
  })
  progress.end()
  tellErrors(made, options)
  if (options.write === true) write(fixes, files)
  show(fixes, made, options)
  return made.report.errors.length > 0 ? ExitCode.fault : ExitCode.clean
}

function tellErrors({ report }: Made, { quiet }: FixOptions): void {
  if (quiet === true) return
  const masked = maskedOf(report)
  for (const { severity, message } of report.diagnostics) {
    if (severity === 'error') process.stderr.write(`${masked.prose(message)}\n`)
  }
}

/** The failures that are to be mended: those that nobody suppressed, or of these the ones that a path rests on. */
function wantedOf({ report }: Made, { path }: FixOptions): readonly Finding[] {
  const failing = report.findings.filter(isOpenFailure)
  if (path === undefined || report.paths === undefined) return failing
  const resting = restingOn(report.paths, path)
  return failing.filter(({ fingerprint }) => resting.has(fingerprint))
}

function restingOn(paths: PathReport, id: string): ReadonlySet<string> {
  const selected = selectPaths(paths, { explain: id })
  if (selected.paths.length === 0)
    throw new UsageError(`there is no path \`${id}\`; \`parapet paths\` lists those that there are`)
  const hops = selected.paths.flatMap(({ derivations }) => derivations.flatMap((one) => one.hops))
  return new Set(
    [...selected.chokePoints.map(({ finding }) => finding), ...hops.map(paths.findingOf)].flatMap(
      (finding) => finding?.fingerprint ?? [],
    ),
  )
}

function write(fixes: FixReport, { root }: DiskFiles): void {
  for (const { file, after, generated } of fixes.files) {
    if (!generated) writeWhole(resolve(root, file), after)
  }
}

function show(fixes: FixReport, made: Made, options: FixOptions): void {
  const { report } = made
  const input: FixRendering = {
    report: fixes,
    findings: report.findings,
    masked: maskedOf(report),
    written: options.write === true,
    ...(options.path !== undefined && { path: { id: options.path, cut: isCut(options.path, fixes, made) } }),
  }
  const color = usesColor({ color: options.color, env: process.env, stream: process.stdout })
  process.stdout.write(
    options.format === 'json' ? renderFixJson(input) : renderFixText(input, palette(color)),
  )
}

/** Whether the fixes leave no way between the ends of a path. */
function isCut(id: string, { graph, after }: FixReport, { acceptedPaths }: Made): boolean {
  const today = new Date().toISOString().slice(0, 10)
  const report = reportPaths(graph, {
    facts: factsOf(graph),
    findings: after,
    accepted: acceptedPaths,
    today,
  })
  return report.paths.every((path) => path.id !== id)
}
