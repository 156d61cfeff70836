import type { Text } from '../language/node.ts'
import type { Truth } from '../language/truth.ts'
import { and, not, or } from '../language/truth.ts'
import { bindPattern } from '../pattern/bind.ts'
import { literalOf } from '../pattern/pattern.ts'
import type { Clause, KnownClause } from './clause.ts'
import type { Context } from './context.ts'
import { lookUp } from './context.ts'
import { matchValue } from './match-value.ts'
import { operators } from './operators.ts'
import { readBoolean } from './scalars.ts'

/**
 * Does a clause hold in a context? Clauses are joined by AND, values of a clause by OR (for a negated
 * operator: none may match). See "Evaluation logic for multiple context keys or values" and
 * "Single-valued vs. multivalued context keys" in the IAM User Guide.
 */
export function evaluateClause(clause: Clause, context: Context): Truth {
  if (clause.kind === 'opaque') return undefined
  if (clause.operator === 'Null') return evaluateNull(clause, context)
  const value = lookUp(context, clause.key)
  if (value.kind === 'unknown') return undefined
  if (value.kind === 'absent' || value.values.length === 0) return whenAbsent(clause)
  const truths = value.values.map((given) => holdsFor(clause, context, given))
  // An empty value counts as an empty set: all of it satisfies, and none of it does.
  const isEmpty = value.values.every((given) => given === '')
  if (clause.qualifier !== undefined && isEmpty) return clause.qualifier === 'ForAllValues'
  if (clause.qualifier === 'ForAllValues') return and(truths)
  if (clause.qualifier === 'ForAnyValue') return or(truths)
  // What a plain operator does with a key of several values is not documented.
  return truths.length === 1 ? truths[0] : undefined
}

/** Do all clauses of a statement hold? */
export function evaluateClauses(clauses: readonly Clause[], context: Context): Truth {
  return and(clauses.map((clause) => evaluateClause(clause, context)))
}

/** What a clause says of a request without its key. */
function whenAbsent(clause: KnownClause): Truth {
  if (clause.qualifier === 'ForAllValues') return true
  // `ForAnyValue:…IfExists` on a missing key: the pages for the two parts disagree.
  if (clause.qualifier === 'ForAnyValue') return clause.ifExists ? undefined : false
  return clause.ifExists || operators[clause.operator].negated
}

function holdsFor(clause: KnownClause, context: Context, given: Text): Truth {
  const traits = operators[clause.operator]
  const matched = or(
    clause.values.map(({ pattern }) => {
      const bound = bindPattern(pattern, context)
      return bound === 'absent' ? false : matchValue(traits, bound, given)
    }),
  )
  return traits.negated ? not(matched) : matched
}

/**
 * `Null: true` holds when the key is missing, `Null: false` when it is there. Under a set qualifier it is
 * always the same: see "Null with qualifier" in the Access Analyzer policy check reference.
 */
function evaluateNull(clause: KnownClause, context: Context): Truth {
  if (clause.qualifier !== undefined) return clause.qualifier === 'ForAllValues'
  const value = lookUp(context, clause.key)
  if (value.kind === 'unknown') return undefined
  const missing = value.kind === 'absent' || value.values.length === 0
  return or(
    clause.values.map(({ pattern }) => {
      const wanted = readBoolean(literalOf(pattern) ?? '')
      return wanted === undefined ? undefined : wanted === missing
    }),
  )
}
