import type { Diagnostic, SourceFiles } from '../../workload/index.ts'
import { toPlain } from '../document/to-plain.ts'
import { expandedRoot } from './open-transformed.ts'
import type { ReadOptions } from './options.ts'
import { readTemplateFile } from './read-stack.ts'
import { startRun } from './run.ts'

/** A template with its SAM resources written out, as JSON, or nothing when it could not be read. */
export type ExpandedTemplate = { readonly template: unknown; readonly diagnostics: readonly Diagnostic[] }

/**
 * Writes out the AWS SAM resources of a template and gives it as plain data, intrinsic functions in their
 * long form. A template that does not use SAM is given as it is written. Never throws on input.
 */
export function expandTemplate(
  files: SourceFiles,
  entry: string,
  options: ReadOptions = {},
): ExpandedTemplate {
  const run = startRun(files, entry, options)
  const root = readTemplateFile(entry, run, 'root')
  if (root === undefined) return { template: undefined, diagnostics: run.sink.list() }
  const setting = { run, file: entry, path: '', parameters: new Map(), outputOf: () => undefined }
  const template = toPlain(expandedRoot(root, setting))
  return { template, diagnostics: run.sink.list() }
}
