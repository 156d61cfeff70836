import type { Diagnostic, SourceFiles, Unit } from '../workload/index.ts'
import { looksLikeCloudFormation, readCloudFormation } from './cloudformation/index.ts'

/** What a user says about the inputs. */
export type WorkloadOptions = {
  /** Parameter values by unit id; those under `''` are for every unit. */
  readonly parameters?: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Whether defaults of parameters are ignored. */
  readonly strictParameters?: boolean
  /** Called before each entry is read, with how many are done and how many there are. */
  readonly onProgress?: (done: number, total: number, file: string) => void
}

/** The units that were found, and everything that could not be read. */
export type WorkloadRead = { readonly units: readonly Unit[]; readonly diagnostics: readonly Diagnostic[] }

/**
 * Finds templates by their content, wherever they are, and reads each into a unit. A template that another
 * one nests is part of that one's unit and no unit of its own.
 */
export function readWorkload(files: SourceFiles, options: WorkloadOptions = {}): WorkloadRead {
  const entries = files.paths().filter((path) => looksLikeCloudFormation(files.read(path) ?? ''))
  const results = entries.map((entry, index) => {
    options.onProgress?.(index, entries.length, entry)
    return { entry, ...readCloudFormation(files, entry, readOptions(entry, options)) }
  })
  const nested = new Set(results.flatMap((result) => result.nested))
  const roots = results.filter(({ entry }) => !nested.has(entry))
  return {
    units: roots.flatMap(({ units }) => units),
    diagnostics: roots.flatMap(({ diagnostics }) => diagnostics),
  }
}

function readOptions(entry: string, { parameters, strictParameters }: WorkloadOptions) {
  const given = new Map([...(parameters?.get('') ?? []), ...(parameters?.get(entry) ?? [])])
  return { parameters: given, ...(strictParameters !== undefined && { strictParameters }) }
}
