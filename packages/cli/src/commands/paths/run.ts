import {
  explainPathText,
  type FactsOptions,
  maskedOf,
  type PathInput,
  type PathReport,
  palette,
  renderPathsDot,
  renderPathsJson,
  renderPathsMermaid,
  renderPathsText,
  selectPaths,
} from '@parapet/core'
import { ExitCode, UsageError } from '../../exit-code.ts'
import { cedar } from '../../files/cedar.ts'
import { parserFor } from '../../files/hcl-parser.ts'
import { openInputs } from '../../files/open-inputs.ts'
import { readNamed } from '../../files/read-named.ts'
import { usesColor, widthOfTerminal } from '../../output/terminal.ts'
import { writeWhole } from '../../output/write-file.ts'
import { showProgress } from '../scan/progress.ts'
import { makeReport } from '../scan/report.ts'
import type { PathsOptions } from './options.ts'

/**
 * Finds attack paths and writes them; gives the exit code.
 *
 * @throws {UsageError} when there is no path with the id to explain
 */
export async function runPaths(paths: readonly string[], options: PathsOptions): Promise<number> {
  const progress = showProgress(process.stderr, options.quiet === true)
  const files = openInputs(paths)
  // To read accounts the word means something else.
  const { organization, ...reading } = options
  const facts = factsOptionsOf(options, organization)
  const inputs = { files, parseHcl: await parserFor(files), facts, search: 'all' as const }
  const { report } = makeReport(inputs, { ...reading, unknown: 'show', persona: 'auditor' }, progress, 'open')
  progress.end()
  if (options.quiet !== true) {
    for (const { severity, message } of report.diagnostics) {
      if (severity === 'error') process.stderr.write(`${maskedOf(report).prose(message)}\n`)
    }
  }
  if (report.units.length === 0) {
    process.stderr.write('nothing to look at: no template, cloud assembly or Terraform code was found\n')
    return ExitCode.usage
  }
  if (report.paths === undefined) {
    process.stderr.write('no attack path was looked for: no AI workload was recognized in the inputs\n')
    return ExitCode.clean
  }
  const text = render({ report: selectPaths(report.paths, options), masked: maskedOf(report) }, options)
  if (options.output === undefined) process.stdout.write(text)
  else writeWhole(options.output, text)
  return ExitCode.clean
}

/** What is given beside the inputs. */
function factsOptionsOf({ assume, scp = [] }: PathsOptions, organization: string | undefined): FactsOptions {
  const scps = scp.map((file) => ({ file, text: readNamed(file, 'the policy') }))
  return {
    cedar,
    ...(assume !== undefined && { assume }),
    ...(scps.length > 0 && { scps }),
    ...(organization !== undefined && { organization }),
  }
}

function render(input: PathInput, options: PathsOptions): string {
  const { format, output, color } = options
  const terminal = { color, env: process.env, stream: output === undefined ? process.stdout : {} }
  const layout = { paint: palette(usesColor(terminal)), width: widthOfTerminal(terminal) }
  if (options.explain !== undefined && format === 'text')
    return explainPathText(pathWithId(input.report, options.explain), input, layout)
  switch (format) {
    case 'text':
      return renderPathsText(input, layout)
    case 'json':
      return renderPathsJson(input)
    case 'mermaid':
      return renderPathsMermaid(input)
    case 'dot':
      return renderPathsDot(input)
  }
}

function pathWithId({ paths }: PathReport, id: string): PathReport['paths'][number] {
  const path = paths.find((one) => one.id === id)
  if (path === undefined)
    throw new UsageError(`there is no path \`${id}\`; \`parapet paths\` lists those that there are`)
  return path
}
