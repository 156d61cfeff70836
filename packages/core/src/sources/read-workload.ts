import type { Diagnostic, SourceFiles, Unit } from '../workload/index.ts'
import { assemblyId, looksLikeManifest, readAssembly } from './cdk/index.ts'
import { looksLikeCloudFormation, type ReadResult, readCloudFormation } from './cloudformation/index.ts'
import { looksLikeConfig, readConfig } from './config/index.ts'
import { type Deployment, deploymentOf, markDeployments, pseudoOf } from './deployments.ts'
import { addJobs } from './jobs/index.ts'
import { linkUnits } from './link.ts'
import {
  type HclParser,
  isInstalled,
  isTerraformFile,
  TerraformReader,
  type VarFile,
} from './terraform/index.ts'
import { looksLikePlan, readPlan } from './terraform/plan/index.ts'

/** What a user says about the inputs. */
export type WorkloadOptions = {
  /** Parameter values by unit id; those under `''` are for every unit. */
  readonly parameters?: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Whether defaults of parameters are ignored. */
  readonly strictParameters?: boolean
  /** Reads Terraform files; without it they are left alone, and a diagnostic says so. */
  readonly parseHcl?: HclParser
  /** Files of values for Terraform variables by unit id; those under `''` are for every unit. */
  readonly varFiles?: ReadonlyMap<string, readonly VarFile[]>
  /** Units that are deployed together, with what is known about where. */
  readonly deployments?: readonly Deployment[]
  /** The absolute folder of the scan, with `/`: lines of CDK programs inside it are named relative to it. */
  readonly root?: string
  /** Called before each entry is read, with how many are done and how many there are. */
  readonly onProgress?: (done: number, total: number, file: string) => void
}

/** The units that were found, and everything that could not be read. */
export type WorkloadRead = { readonly units: readonly Unit[]; readonly diagnostics: readonly Diagnostic[] }

type Entry = { readonly file: string; readonly kind: 'assembly' | 'template' | 'plan' | 'snapshot' }

/**
 * Finds cloud assemblies, templates, plans and snapshots of AWS Config by their content, wherever they are, and
 * reads each. A template that an assembly or another template holds is part of that one's unit and no unit of its
 * own.
 */
export function readWorkload(files: SourceFiles, options: WorkloadOptions = {}): WorkloadRead {
  const paths = files.paths()
  const entries = paths
    .filter((file) => !isTerraformFile(file) && !isInstalled(file))
    .flatMap((file) => entryOf(file, files.read(file) ?? ''))
  const assemblies = outermost(entries.filter(({ kind }) => kind === 'assembly'))
  const held = new Set<string>()
  const results: { readonly entry: Entry; readonly result: ReadResult }[] = []
  for (const entry of [...assemblies, ...entries.filter(({ kind }) => kind === 'template')]) {
    if (held.has(entry.file)) continue
    options.onProgress?.(results.length, entries.length, entry.file)
    const result = readEntry(files, entry, options)
    for (const file of result.nested) held.add(file)
    results.push({ entry, result })
  }
  const roots = results
    .filter(({ entry, result }) => !held.has(entry.file) && !isProse(entry, result))
    .map(({ result }) => result)
  const plans = entries.filter(({ kind }) => kind === 'plan').map(({ file }) => readPlan(files, file))
  const recorded = entries.filter(({ kind }) => kind === 'snapshot').map(({ file }) => file)
  const snapshots = [readConfig(files, recorded)]
  const terraform = paths.some(isTerraformFile) ? readTerraform(files, options) : []
  const read = [...roots, ...plans, ...snapshots, ...terraform].flatMap(({ units }) => units)
  const linked = linkUnits(markDeployments(read, options.deployments))
  const withJobs = linked.map((unit) => addJobs(unit, files))
  return {
    units: withJobs.map(({ unit }) => unit),
    diagnostics: [...roots, ...plans, ...snapshots, ...terraform, ...withJobs].flatMap(
      ({ diagnostics }) => diagnostics,
    ),
  }
}

/** Root modules of Terraform, in the order of their folders. */
function readTerraform(files: SourceFiles, options: WorkloadOptions): readonly WorkloadRead[] {
  const { parseHcl: parse, varFiles, strictParameters, onProgress } = options
  if (parse === undefined) return [{ units: [], diagnostics: unreadTerraform(files) }]
  const reader = new TerraformReader(files, {
    parse,
    ...(varFiles !== undefined && { varFiles }),
    ...(strictParameters !== undefined && { strictParameters }),
  })
  return reader.roots.map((root, index) => {
    onProgress?.(index, reader.roots.length, root)
    return reader.read(root)
  })
}

function unreadTerraform(files: SourceFiles): readonly Diagnostic[] {
  const file = files.paths().find(isTerraformFile) ?? ''
  const message = 'Terraform files were not read: no parser for them was given'
  return [{ code: 'no-hcl-parser', severity: 'warning', message, file }]
}

function entryOf(file: string, text: string): readonly Entry[] {
  if (looksLikeManifest(file, text)) return [{ file, kind: 'assembly' }]
  if (looksLikePlan(text)) return [{ file, kind: 'plan' }]
  if (looksLikeConfig(text)) return [{ file, kind: 'snapshot' }]
  return looksLikeCloudFormation(text) ? [{ file, kind: 'template' }] : []
}

/** A page that quotes a template, such as a README: it looks like one at first and is none. */
function isProse({ file }: Entry, { units }: ReadResult): boolean {
  return units.length === 0 && !/\.(?:json|ya?ml|template|templ|cfn|jsn|txt)$/i.test(file)
}

/** Assemblies that lie in the folder of another one are its stages; it reads them itself. */
function outermost(assemblies: readonly Entry[]): readonly Entry[] {
  const folders = assemblies.map(({ file }) => file.slice(0, file.lastIndexOf('/') + 1))
  return assemblies.filter(({ file }, index) => {
    const isInside = (folder: string, other: number): boolean =>
      other !== index && file.startsWith(`${folder}assembly-`)
    return !folders.some(isInside)
  })
}

function readEntry(files: SourceFiles, { file, kind }: Entry, options: WorkloadOptions): ReadResult {
  const { strictParameters, root } = options
  const unit = kind === 'assembly' ? assemblyId(file) : file
  const deployment = deploymentOf(unit, options.deployments)
  const parameters = new Map([
    ...(deployment?.parameters ?? []),
    ...(options.parameters?.get('') ?? []),
    ...(options.parameters?.get(unit) ?? []),
  ])
  const common = {
    parameters,
    pseudo: pseudoOf(deployment),
    ...(strictParameters !== undefined && { strictParameters }),
  }
  return kind === 'assembly'
    ? readAssembly(files, file, { ...common, ...(root !== undefined && { root }) })
    : readCloudFormation(files, file, common)
}
