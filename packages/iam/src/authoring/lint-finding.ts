import type { Policy, Statement } from '../language/policy.ts'
import type { SourceRange } from '../language/range.ts'
import { place } from '../language/reading.ts'

/**
 * Something that a policy says and its author may not have meant. `error`: AWS would refuse it, or it has
 * no effect; `security`: it lets in more than is safe; `suggestion`: it can be said more simply, or was read with a doubt.
 */
export type LintFinding = {
  readonly code: string
  readonly kind: 'error' | 'security' | 'suggestion'
  readonly message: string
  readonly statement?: string
  readonly at?: SourceRange
}

/** Looks at one statement of a policy for one kind of fault. */
export type Check = (statement: Statement, policy: Policy) => readonly LintFinding[]

/** A finding about a statement, at the statement unless a part of it is meant. */
export function finding(
  statement: Statement,
  kind: LintFinding['kind'],
  code: string,
  message: string,
  at: SourceRange | undefined = statement.at,
): LintFinding {
  return { code, kind, message, statement: statement.id, ...place(at) }
}

/** Does the statement allow, for sure? */
export function isAllow(statement: Statement): boolean {
  return statement.effect === 'Allow'
}
