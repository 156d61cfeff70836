import type { Diagnostic, SourceFiles, Unit, Value } from '../../workload/index.ts'
import { always } from '../values/conditions.ts'
import { noAssumptions, scalar } from '../values/make-value.ts'
import type { StackContents } from './nested.ts'
import type { ReadOptions } from './options.ts'
import { readStack, readTemplateFile } from './read-stack.ts'
import { type Run, startRun } from './run.ts'

/** What reading a template gives. */
export type ReadResult = {
  /** The unit of the template, or nothing when it could not be read. */
  readonly units: readonly Unit[]
  readonly diagnostics: readonly Diagnostic[]
  /** The templates of nested stacks that were read with it and are no units of their own. */
  readonly nested: readonly string[]
}

function unitOf(contents: StackContents, entry: string, run: Run): Unit {
  return {
    id: run.unit,
    source: run.options.unit?.source ?? 'cloudformation',
    files: [entry, ...run.nested, ...run.included.keys()],
    resources: contents.resources,
    exports: contents.exports,
    outputs: contents.outputs,
    knowledge: 'partial',
  }
}

/**
 * Reads a CloudFormation template, JSON or YAML, with the nested stacks it names by local path.
 *
 * Never throws on input: what cannot be read is a diagnostic, and the rest is still read. What the template
 * leaves to the deployment stays unresolved, with the reason; defaults of parameters count as known and are
 * recorded as assumptions.
 */
export function readCloudFormation(files: SourceFiles, entry: string, options: ReadOptions = {}): ReadResult {
  const run = startRun(files, options.unit?.id ?? entry, options)
  const root = readTemplateFile(entry, run, 'root')
  if (root === undefined) return { units: [], diagnostics: run.sink.list(), nested: [] }
  const parameters = new Map<string, Value>()
  for (const [name, value] of options.parameters ?? []) parameters.set(name, scalar(value, undefined))
  const exists = { condition: always, assumes: noAssumptions }
  const contents = readStack({
    run,
    root,
    file: entry,
    path: options.unit?.path ?? '',
    parameters,
    exists,
    chain: [entry],
  })
  return { units: [unitOf(contents, entry, run)], diagnostics: run.sink.list(), nested: [...run.nested] }
}
