import type { SourceFiles } from '../../workload/index.ts'
import type { Node } from '../document/index.ts'
import { DiagnosticSink } from './diagnostics.ts'
import type { ReadOptions } from './options.ts'

/** How deep evaluation may go, through conditions and nested stacks; documents alone go to 200. */
export const maximumEvaluationDepth = 400
/** How many nodes are evaluated for one unit before the rest is given up. */
export const maximumEvaluations = 5_000_000
/** How many nested stacks one unit may have. */
export const maximumStacks = 500

/** What all templates of one unit share while they are read. */
export type Run = {
  readonly files: SourceFiles
  readonly options: ReadOptions
  readonly unit: string
  readonly sink: DiagnosticSink
  /** Entries of nested templates that were read, in order, each once. */
  readonly nested: Set<string>
  /** Snippets that were included, by file; `undefined` for those that could not be read. */
  readonly included: Map<string, Node | undefined>
  depth: number
  evaluations: number
  stacks: number
  /** Whether a bound was met, which is said once. */
  exhausted: boolean
}

/** Starts the reading of a unit. */
export function startRun(files: SourceFiles, unit: string, options: ReadOptions): Run {
  return {
    files,
    options,
    unit,
    sink: new DiagnosticSink(),
    nested: new Set(),
    included: new Map(),
    depth: 0,
    evaluations: 0,
    stacks: 0,
    exhausted: false,
  }
}
