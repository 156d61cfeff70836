import type { Diagnostic, SourceFiles, Unit } from '../../workload/index.ts'
import { type ReadOptions, type ReadResult, readCloudFormation } from '../cloudformation/index.ts'
import { traceConstructs } from './construct-trace.ts'
import { readManifest, type Stack } from './manifest.ts'

/** What a caller knows about an assembly beside its files. */
export type AssemblyOptions = Pick<ReadOptions, 'parameters' | 'strictParameters' | 'pseudo'> & {
  /** The absolute folder that file names are relative to, with `/`: source lines inside it are shortened. */
  readonly root?: string
}

/** The id of an assembly's unit: its folder. */
export function assemblyId(manifest: string): string {
  return manifest.slice(0, Math.max(0, manifest.lastIndexOf('/'))) || '.'
}

/**
 * Reads a CDK cloud assembly into one unit: all stacks of the app, those of nested assemblies and nested
 * stacks included. Addresses start with the stack's id: `MyStack/Bucket83908E77`. Each resource carries the
 * construct that made it and, where the assembly tells, the line of the program.
 */
export function readAssembly(
  files: SourceFiles,
  manifest: string,
  options: AssemblyOptions = {},
): ReadResult {
  const { stacks: named, diagnostics } = readManifest(files, manifest)
  // A stage that names an assembly around it would list stacks again.
  const stacks = [...new Map(named.map((stack) => [stack.template, stack])).values()]
  const id = assemblyId(manifest)
  const read = stacks.map((stack) => readStackOf(files, stack, id, options))
  const units = read.flatMap((result) => result.units)
  return {
    units: units.length === 0 ? [] : [joinUnits(id, units)],
    diagnostics: distinct([...diagnostics, ...read.flatMap((result) => result.diagnostics)]),
    nested: stacks.flatMap(({ template, published }) => [template, ...published.values()]),
  }
}

function readStackOf(files: SourceFiles, stack: Stack, id: string, options: AssemblyOptions): ReadResult {
  const { account, region } = stack
  const result = readCloudFormation(files, stack.template, {
    ...(options.parameters && { parameters: options.parameters }),
    ...(options.strictParameters !== undefined && { strictParameters: options.strictParameters }),
    // What the app says of itself comes first: it is what is deployed.
    pseudo: { ...options.pseudo, ...(account && { account }), ...(region && { region }) },
    nested: stack.published,
    unit: { id, source: 'cdk', path: `${stack.id}/` },
  })
  const trace = traceConstructs(stack.metadata, options.root)
  const units = result.units.map((unit) => ({
    ...unit,
    resources: unit.resources.map((resource) => {
      const origin = trace(resource)
      return origin === undefined ? resource : { ...resource, origin }
    }),
  }))
  // An app may have stacks without resources; their templates are empty on purpose.
  const diagnostics = result.diagnostics.filter(({ code }) => code !== 'not-a-template')
  return { ...result, units, diagnostics }
}

function joinUnits(id: string, units: readonly Unit[]): Unit {
  return {
    id,
    source: 'cdk',
    files: [...new Set(units.flatMap(({ files }) => files))],
    resources: units.flatMap(({ resources }) => resources),
    exports: units.flatMap(({ exports }) => exports),
    outputs: new Map(units.flatMap(({ outputs }) => [...outputs])),
    knowledge: 'partial',
  }
}

function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()]
}
