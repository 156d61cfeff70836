import type { Policy, Statement } from '../language/policy.ts'
import { contains } from '../pattern/algebra.ts'
import type { LintFinding } from './lint-finding.ts'
import { finding } from './lint-finding.ts'

/** A statement without conditions of which another one of the same effect covers every pattern. */
export function redundantStatements({ statements }: Policy): readonly LintFinding[] {
  return statements.flatMap((statement, index) => {
    const cover = statements.find(
      (other, position) =>
        position !== index && covers(other, statement) && !(position > index && covers(statement, other)),
    )
    return cover === undefined
      ? []
      : [
          finding(
            statement,
            'suggestion',
            'redundant-statement',
            `everything here is said by \`${cover.id}\``,
          ),
        ]
  })
}

function covers(wide: Statement, narrow: Statement): boolean {
  if (wide.effect === undefined || wide.effect !== narrow.effect || wide.conditions.length > 0) return false
  if (wide.principal !== undefined || narrow.principal !== undefined) return false
  return coversSet(wide.action, narrow.action) && coversSet(wide.resource, narrow.resource)
}

function coversSet(wide: Statement['resource'], narrow: Statement['resource']): boolean {
  if (wide === undefined || narrow === undefined) return wide === narrow
  if (wide.negated || narrow.negated) return false
  return narrow.patterns.every((inner) =>
    wide.patterns.some((outer) => contains(outer.pattern.symbols, inner.pattern.symbols)),
  )
}
