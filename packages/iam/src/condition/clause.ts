import type { SourceRange } from '../language/range.ts'
import type { Pattern } from '../pattern/pattern.ts'
import type { WrittenOperator } from './operators.ts'

/**
 * One key of a `Condition`, under its operator: all clauses of a statement must hold.
 *
 * An `opaque` clause is one that was not read or is not known: it may hold or not.
 */
export type Clause =
  | (WrittenOperator & {
      readonly kind: 'clause'
      /** As written. Keys ignore case: compare {@link keyName}. */
      readonly key: string
      /** The key in lower case. */
      readonly keyName: string
      readonly values: readonly ClauseValue[]
      readonly at?: SourceRange
    })
  | { readonly kind: 'opaque'; readonly reason: string; readonly at?: SourceRange }

/** A value of a clause: compiled with wildcards and variables where the operator has them. */
export type ClauseValue = { readonly pattern: Pattern; readonly at?: SourceRange }

/** A clause that was read. */
export type KnownClause = Extract<Clause, { readonly kind: 'clause' }>
