import type { Diagnostic } from '../workload/index.ts'

/** Diagnostics by severity, otherwise in their order. */
export function errorsFirst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return (['error', 'warning', 'note'] as const).flatMap((severity) =>
    diagnostics.filter((one) => one.severity === severity),
  )
}
