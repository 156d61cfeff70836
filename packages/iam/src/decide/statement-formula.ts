import type { Clause, KnownClause } from '../condition/clause.ts'
import type { Context } from '../condition/context.ts'
import { lookUp } from '../condition/context.ts'
import { evaluateClause } from '../condition/evaluate.ts'
import { operators } from '../condition/operators.ts'
import type { PatternSet } from '../language/policy.ts'
import type { Truth } from '../language/truth.ts'
import { bindPattern } from '../pattern/bind.ts'
import type { Pattern } from '../pattern/pattern.ts'
import { isStar, literalOf, matchPattern } from '../pattern/pattern.ts'
import type { AssumptionName, Formula } from './formula.ts'
import { all, atom, negate, no, some, yes } from './formula.ts'

/** A truth as a formula; what is not known becomes an atom of the given name. */
export function settled(truth: Truth, what: string): Formula {
  if (truth === undefined) return atom({ kind: 'unresolved', what })
  return truth ? yes : no
}

/** Does `Action` cover the request? */
export function actionFormula(set: PatternSet, request: Pattern, what: string): Formula {
  return setFormula(set, (pattern) => coverFormula(pattern, request, what))
}

/** Does `Resource` cover the request, with variables taken from its context? */
export function resourceFormula(set: PatternSet, request: Pattern, context: Context, what: string): Formula {
  return setFormula(set, (pattern) => {
    const bound = bindPattern(pattern, context)
    if (bound === 'absent') return set.negated ? assume('not-resource-variable') : no
    const covered = coverFormula(bound, request, what)
    return covered === yes && isShort(bound) ? assume('short-arn') : covered
  })
}

function setFormula(set: PatternSet, cover: (pattern: Pattern) => Formula): Formula {
  const covered = some(set.patterns.map(({ pattern }) => cover(pattern)))
  return set.negated ? negate(covered) : covered
}

function coverFormula(pattern: Pattern, request: Pattern, what: string): Formula {
  const truth = matchPattern(pattern, request)
  if (truth !== undefined) return truth ? yes : no
  if (pattern.certain && request.certain) return atom({ kind: 'partial', what: `${what} ${pattern.text}` })
  const byKey = request.certain && pattern.tokens.every(({ kind }) => kind !== 'hole')
  if (byKey && literalOf(request) !== undefined)
    return atom({ kind: 'variable', what, pattern: pattern.text })
  return atom({ kind: 'unresolved', what: `${what} ${pattern.text}` })
}

function assume(name: AssumptionName): Formula {
  return atom({ kind: 'assumption', name })
}

/** Whether AWS matches an ARN of fewer than six parts, other than `*` itself, is not documented. */
function isShort(pattern: Pattern): boolean {
  return !isStar(pattern) && pattern.parts < 6
}

/** Do the clauses hold? Those on unknown keys stay as atoms. */
export function conditionFormula(clauses: readonly Clause[], context: Context, what: string): Formula {
  return all(clauses.map((clause) => clauseFormula(clause, context, what)))
}

function clauseFormula(clause: Clause, context: Context, what: string): Formula {
  const truth = evaluateClause(clause, context)
  if (truth !== undefined) return truth ? yes : no
  if (clause.kind === 'opaque')
    return atom({ kind: 'unresolved', what: `${what} condition: ${clause.reason}` })
  const assumption = assumptionOf(clause, context)
  if (assumption !== undefined) return assume(assumption)
  const open = lookUp(context, clause.key).kind === 'unknown' || usesUnknownVariable(clause, context)
  return open ? atom({ kind: 'clause', clause }) : atom({ kind: 'unresolved', what: `${what} ${clause.key}` })
}

function assumptionOf(clause: KnownClause, context: Context): AssumptionName | undefined {
  const value = lookUp(context, clause.key)
  if (value.kind === 'unknown') return undefined
  if (clause.operator === 'Null') return undefined
  const count = value.kind === 'known' ? value.values.length : 0
  if (count === 0) return clause.qualifier === 'ForAnyValue' ? 'any-value-if-exists' : undefined
  if (clause.qualifier === undefined && count > 1) return 'plain-operator-on-set'
  const isArn = operators[clause.operator].family === 'arn'
  return isArn && clause.values.some(({ pattern }) => isStar(pattern)) ? 'arn-star' : undefined
}

function usesUnknownVariable(clause: KnownClause, context: Context): boolean {
  return clause.values.some(({ pattern }) =>
    pattern.tokens.some((t) => t.kind === 'variable' && lookUp(context, t.variable.key).kind === 'unknown'),
  )
}
