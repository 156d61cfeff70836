import type { Diagnostic, SourceLocation } from '../workload/index.ts'

/** Tells the user something about the input. */
export type Report = (
  severity: Diagnostic['severity'],
  code: string,
  message: string,
  at: SourceLocation,
) => void
