import type { Clause, KnownClause } from '../condition/clause.ts'
import { operators } from '../condition/operators.ts'
import type { Statement } from '../language/policy.ts'
import { literalOf } from '../pattern/pattern.ts'
import type { LintFinding } from './lint-finding.ts'
import { finding, isAllow } from './lint-finding.ts'

/** Conditions of an Allow that hold of a request without the key. */
export function vacuousConditions(statement: Statement): readonly LintFinding[] {
  if (!isAllow(statement)) return []
  const clauses = statement.conditions.filter(isKnown)
  const guarded = new Set(clauses.filter(asksForKey).map(({ keyName }) => keyName))
  return clauses.flatMap((clause) => {
    const message = guarded.has(clause.keyName) ? undefined : vacuity(clause)
    return message === undefined
      ? []
      : [finding(statement, 'security', 'vacuous-condition', message, clause.at)]
  })
}

function vacuity({ operator, qualifier, key }: KnownClause): string | undefined {
  const forAll = qualifier === 'ForAllValues'
  if (operator === 'Null') return forAll ? '`ForAllValues:Null` always holds' : undefined
  if (!forAll && !operators[operator].negated) return undefined
  const why = forAll ? qualifier : operator
  return `\`${why}\` holds when \`${key}\` is missing; add \`Null\` to ask that it is there`
}

/** `Null` with `false`: the key must be there. Under a set qualifier it asks nothing. */
function asksForKey({ operator, qualifier, values }: KnownClause): boolean {
  const asks = values.every(({ pattern }) => literalOf(pattern)?.toLowerCase() === 'false')
  return operator === 'Null' && qualifier === undefined && asks
}

function isKnown(clause: Clause): clause is KnownClause {
  return clause.kind === 'clause'
}
