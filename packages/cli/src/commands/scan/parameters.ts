import { existsSync } from 'node:fs'
import { type Diagnostic, readParametersFile, type VarFile } from '@parapet/core'
import { readNamed } from '../../files/read-named.ts'

/** Parameter values by unit; those for all units stand under `''`. */
export type ParameterValues = {
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads the files of `--parameters [UNIT=]FILE`; later files win over earlier ones.
 *
 * @throws {UsageError} when a file cannot be read
 */
export function readParameters(options: readonly string[]): ParameterValues {
  const values = new Map<string, Map<string, string>>()
  const diagnostics: Diagnostic[] = []
  for (const option of options) {
    const { unit, file } = split(option)
    const read = readParametersFile(readNamed(file, 'the parameters file'), file)
    diagnostics.push(...read.diagnostics)
    const ofUnit = values.get(unit) ?? new Map<string, string>()
    for (const [name, value] of read.parameters) ofUnit.set(name, value)
    values.set(unit, ofUnit)
  }
  return { values, diagnostics }
}

/**
 * The files of `--var-file [UNIT=]FILE` by unit; those for all units stand under `''`.
 *
 * @throws {UsageError} when a file cannot be read
 */
export function readVarFileOptions(options: readonly string[]): ReadonlyMap<string, readonly VarFile[]> {
  const files = new Map<string, VarFile[]>()
  for (const option of options) {
    const { unit, file } = split(option)
    const ofUnit = files.get(unit) ?? []
    ofUnit.push({ file, text: readNamed(file, 'the file of variables') })
    files.set(unit, ofUnit)
  }
  return files
}

/** `UNIT=FILE`, or a file whose name may hold an equals sign itself. */
function split(option: string): { readonly unit: string; readonly file: string } {
  const at = option.indexOf('=')
  if (at === -1 || existsSync(option)) return { unit: '', file: option }
  return { unit: option.slice(0, at), file: option.slice(at + 1) }
}
