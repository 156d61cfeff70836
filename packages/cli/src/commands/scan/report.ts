import { createHash } from 'node:crypto'
import {
  type AcceptedPath,
  applySuppressions,
  assess,
  type ConsoleInput,
  controls,
  coverFramework,
  type Diagnostic,
  deploymentProblems,
  type FactsOptions,
  type FrameworkDefinition,
  factsOf,
  findControl,
  frameworks,
  type HclParser,
  type Keep,
  markDeployments,
  PATH_LIMITS,
  pathAccess,
  pathsOpenedBy,
  type Report,
  rankByPaths,
  readBaseline,
  readWorkload,
  reportPaths,
  responsibilitiesOf,
  SCAN_PATH_LIMITS,
  SCAN_PATH_RESOURCES,
  selectControls,
  serviceResponsibilities,
  subtractBaseline,
  summarizeUnits,
  type Unit,
  type WorkloadOptions,
  type WorkloadRead,
} from '@parapet/core'
import { UsageError } from '../../exit-code.ts'
import type { DiskFiles } from '../../files/disk-files.ts'
import { readNamed } from '../../files/read-named.ts'
import { version } from '../../version.ts'
import { unknownControl } from '../explain.ts'
import { filterOf } from '../filter-options.ts'
import type { ScanOptions } from './options.ts'
import { readParameters, readVarFileOptions } from './parameters.ts'
import type { Progress } from './progress.ts'
import { readSettings } from './settings.ts'

/** A report, and what it was made from. */
export type Made = {
  readonly report: Report
  readonly behind: ConsoleInput
  /** How the files were read, for those who read them again. */
  readonly reading: WorkloadOptions
  readonly acceptedPaths: readonly AcceptedPath[]
}

/** How far to look for attack paths: a scan has limits, since paths are one part of it among others. */
export type PathSearch = 'none' | 'some' | 'all'

/** The files of a scan, the parser for Terraform where there is any, and accounts. */
export type Inputs = {
  readonly files: DiskFiles
  readonly parseHcl?: HclParser | undefined
  /** What was read of accounts. */
  readonly live?: WorkloadRead
  readonly facts?: FactsOptions
  readonly search: PathSearch
}

/**
 * Reads the inputs, judges them and gathers all that a report may tell.
 *
 * @throws {UsageError} when a file or control that the user names is not there
 */
export function makeReport(
  { files, parseHcl, live, facts, search }: Inputs,
  options: ScanOptions,
  progress: Progress,
  keep: Keep,
): Made {
  const selected = selectedControls(options)
  const asked = options.framework?.map(frameworkOf)
  const parameters = readParameters(options.parameters ?? [])
  const config = readSettings(files, options.config)
  const reading = {
    ...readingOf({ files, parseHcl }, options, parameters.values),
    deployments: config.deployments,
  }
  const workload = readWorkload(files, { ...reading, onProgress: progress.reading })
  const units = [...workload.units, ...markDeployments(live?.units ?? [], config.deployments)]
  progress.judging(units.length)
  const { findings, passed, errors, resources, relevance, graph } = assess(units, selected, keep)
  const now = new Date().toISOString()
  const marked = applySuppressions(findings, {
    suppressions: config.suppressions,
    resources,
    controls,
    judged: selected,
    today: now.slice(0, 10),
  })
  const access = pathAccess(graph, facts)
  const isLarge = search === 'some' && relevance.size > SCAN_PATH_RESOURCES
  const isSearched = search !== 'none' && relevance.size > 0 && !isLarge
  const paths = isSearched
    ? reportPaths(graph, {
        facts: factsOf(graph, { ...facts, access }),
        findings: marked.findings,
        accepted: config.acceptedPaths,
        today: now.slice(0, 10),
        limits: search === 'all' ? PATH_LIMITS : SCAN_PATH_LIMITS,
      })
    : undefined
  const ranked = paths === undefined ? marked.findings : rankByPaths(marked.findings, pathsOpenedBy(paths))
  const compared = compare(ranked, options)
  const report: Report = {
    tool: { name: 'parapet', version: version() },
    ...(options.stamp === true && { time: now }),
    inputs: inputsOf(units, files),
    units: summarizeUnits(units, relevance),
    resources,
    controls: selected,
    findings: compared.findings,
    passed,
    ...(asked && {
      frameworks: asked.map((framework) => coverFramework(framework, selected, marked.findings)),
    }),
    ...(options.responsibility === true && {
      responsibilities: responsibilitiesOf(serviceResponsibilities, resources, marked.findings),
    }),
    ...(paths && { paths }),
    ...(compared.baseline && { baseline: compared.baseline }),
    diagnostics: [
      ...files.diagnostics,
      ...parameters.diagnostics,
      ...workload.diagnostics,
      ...(live?.diagnostics ?? []),
      ...config.diagnostics,
      ...deploymentProblems(units, config.deployments),
      ...marked.diagnostics,
      ...(paths?.diagnostics ?? []),
      ...(isLarge ? [notSearched(units)] : []),
      ...compared.diagnostics,
    ],
    errors,
    text: (file) => files.read(file),
  }
  const stamp = options.stamp === true ? { stamp: now } : {}
  return {
    report,
    behind: { graph, relevance, access, ...stamp },
    reading,
    acceptedPaths: config.acceptedPaths,
  }
}

function notSearched(units: readonly Unit[]): Diagnostic {
  return {
    code: 'attack-paths-not-searched',
    severity: 'warning',
    message: `attack paths were not looked for among more than ${SCAN_PATH_RESOURCES} resources; run \`parapet paths\``,
    file: units[0]?.files[0] ?? '',
  }
}

function readingOf(
  { files, parseHcl }: Pick<Inputs, 'files' | 'parseHcl'>,
  options: ScanOptions,
  parameters: ReturnType<typeof readParameters>['values'],
): WorkloadOptions {
  return {
    parameters,
    varFiles: readVarFileOptions(options.varFile ?? []),
    ...(parseHcl !== undefined && { parseHcl }),
    strictParameters: options.strictParameters === true,
    root: files.root.replaceAll('\\', '/'),
  }
}

function selectedControls(options: ScanOptions): Report['controls'] {
  for (const id of options.control ?? []) {
    if (findControl(controls, id) !== undefined) continue
    throw new UsageError(
      unknownControl(
        id,
        controls.map((control) => control.id),
      ),
    )
  }
  return selectControls(controls, { ...filterOf(options), persona: personaOf(options) })
}

/** An audit wants all the evidence there is, whoever asks. */
const personaOf = (options: ScanOptions): ScanOptions['persona'] =>
  isAudit(options) ? 'auditor' : options.persona

/** Whether what passes is asked for as evidence. */
export const isAudit = ({ framework, responsibility }: ScanOptions): boolean =>
  framework !== undefined || responsibility === true

function frameworkOf(id: string): FrameworkDefinition {
  const found = frameworks.find((framework) => framework.id === id)
  if (found !== undefined) return found
  throw new UsageError(`no framework is named ${id}; there are ${frameworks.map((one) => one.id).join(', ')}`)
}

type Compared = Pick<Report, 'findings' | 'baseline'> & { readonly diagnostics: readonly Diagnostic[] }

function compare(findings: Report['findings'], { baseline: file }: ScanOptions): Compared {
  if (file === undefined) return { findings, diagnostics: [] }
  const { baseline, diagnostics } = readBaseline(readNamed(file, 'the baseline'), file)
  const { findings: fresh, known, gone } = subtractBaseline(findings, baseline)
  return { findings: fresh, baseline: { known, gone }, diagnostics }
}

function inputsOf(units: readonly Unit[], files: DiskFiles): Report['inputs'] {
  const names = [...new Set(units.flatMap((unit) => unit.files))].sort()
  return names.map((file) => ({ file, sha256: sha256(files.read(file) ?? '') }))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
