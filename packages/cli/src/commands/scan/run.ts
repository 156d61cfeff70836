import { createHash } from 'node:crypto'
import {
  assess,
  controls,
  type Report,
  readWorkload,
  renderJson,
  selectControls,
  type Unit,
} from '@parapet/core'
import { ExitCode } from '../../exit-code.ts'
import type { DiskFiles } from '../../files/disk-files.ts'
import { openInputs } from '../../files/open-inputs.ts'
import { version } from '../../version.ts'
import { filterOf } from '../filter-options.ts'
import type { ScanOptions } from './options.ts'
import { readParameters } from './parameters.ts'

/** Reads, judges and reports; gives the exit code. */
export async function runScan(paths: readonly string[], options: ScanOptions): Promise<number> {
  const files = openInputs(paths)
  const report = reportOf(files, options)
  process.stdout.write(
    renderJson(report, { passes: options.includePasses === true, unknown: options.unknown }),
  )
  return ExitCode.clean
}

function reportOf(files: DiskFiles, options: ScanOptions): Report {
  const parameters = readParameters(options.parameters ?? [])
  const workload = readWorkload(files, {
    parameters: parameters.values,
    strictParameters: options.strictParameters === true,
    root: files.root.replaceAll('\\', '/'),
  })
  const selected = selectControls(controls, filterOf(options))
  const { findings, errors, resources, relevance } = assess(workload.units, selected)
  return {
    tool: { name: 'parapet', version: version() },
    inputs: inputsOf(workload.units, files),
    units: workload.units.map((unit) => ({
      unit,
      relevant: unit.resources.filter(({ id }) => relevance.has(id)).length,
    })),
    resources,
    controls: selected,
    findings,
    diagnostics: [...files.diagnostics, ...parameters.diagnostics, ...workload.diagnostics],
    errors,
    text: (file) => files.read(file),
  }
}

function inputsOf(units: readonly Unit[], files: DiskFiles): Report['inputs'] {
  const names = [...new Set(units.flatMap((unit) => unit.files))].sort()
  return names.map((file) => ({
    file,
    sha256: createHash('sha256')
      .update(files.read(file) ?? '')
      .digest('hex'),
  }))
}
