import type { SourceRange } from './range.ts'

/**
 * Something about a policy that its author should know. A value, never an exception.
 *
 * `code` is stable and kebab-case. `error` means that IAM would refuse the policy or that a part of it was
 * not read (that part is then a hole, so no answer rests on it); `warning` means read with a doubt.
 */
export type PolicyDiagnostic = {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly at?: SourceRange
}
