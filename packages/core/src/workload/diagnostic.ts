import type { SourceLocation } from './location.ts'

/**
 * Something about the input that the user should know: a fault, a limit that was met, a thing not read.
 *
 * A diagnostic is a value; readers never throw on input. `code` is stable, kebab-case, and says which kind
 * of fault it is; `message` starts lower case, has no full stop, quotes input in backticks and says what to
 * do. `severity` is `error` when something was not read, `warning` when it was read with a doubt.
 */
export type Diagnostic = {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly message: string
  readonly file: string
  readonly location?: SourceLocation
}
