import type { FixReport } from '../../fixes/index.ts'
import type { Finding } from '../../scan/index.ts'
import type { Masked } from '../masked.ts'

/** Fixes with what is needed to show them. */
export type FixRendering = {
  readonly report: FixReport
  /** Findings of the workload as it is. */
  readonly findings: readonly Finding[]
  readonly masked: Masked
  /** Whether the files were changed. */
  readonly written: boolean
  /** The attack path that was asked about, and whether the fixes cut it. */
  readonly path?: { readonly id: string; readonly cut: boolean }
}

/** How many failures fixes take away. */
export const mendedBy = ({ fixes }: FixReport): number =>
  fixes.reduce((sum, { also }) => sum + 1 + also.length, 0)
