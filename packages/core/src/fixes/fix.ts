import type { Graph } from '../relations/index.ts'
import type { Finding } from '../scan/index.ts'
import type { SourceFiles } from '../workload/index.ts'
import type { Judging } from './judged.ts'
import type { Pieces } from './pieces.ts'
import type { Plan } from './plan.ts'
import type { Impact } from './replacement.ts'
import type { Splice } from './splice.ts'

/** What to fix. */
export type FixInput = Judging & {
  readonly files: SourceFiles
  /** Failures, in the order in which they are to be mended. */
  readonly findings: readonly Finding[]
  /** Whether fixes that replace a resource are left out. */
  readonly inPlaceOnly?: boolean
  readonly onProgress?: (done: number, total: number) => void
}

/** A fix that was proven. */
export type Fix = {
  /** Its place in the order in which fixes were made, from 1: each was proven on top of those before it. */
  readonly order: number
  readonly finding: Finding
  /** Other failures that went with it. */
  readonly also: readonly Finding[]
  readonly impact: Impact
  /** What the replacement of the resource loses. */
  readonly loses?: string
  readonly adds: Plan['adds']
  readonly overrides: Plan['overrides']
  readonly checks: Plan['checks']
  /** The changes, each of the text that the ones before it left. */
  readonly splices: readonly { readonly file: string; readonly splice: Splice }[]
  /** Whether a program writes the file, so that the change belongs into the program. */
  readonly generated: boolean
}

/** A failure that no fix is offered for, and why. */
export type Left = {
  readonly finding: Finding
  /**
   * A person has to decide something; or the place cannot be changed by machine; or a fix was tried and its proof
   * failed, so that it is not offered.
   */
  readonly kind: 'decision' | 'unsupported' | 'unproven'
  readonly reason: string
}

/** A file as it is and as the fixes make it. */
export type FixedFile = {
  readonly file: string
  readonly before: string
  readonly after: string
  readonly pieces: Pieces
  readonly generated: boolean
}

/** What could be mended and what could not. */
export type FixReport = {
  readonly fixes: readonly Fix[]
  readonly left: readonly Left[]
  readonly files: readonly FixedFile[]
  /** Findings that are open once all fixes are made, on the places where they then stand. */
  readonly after: readonly Finding[]
  /** The workload once all fixes are made. */
  readonly graph: Graph
}
