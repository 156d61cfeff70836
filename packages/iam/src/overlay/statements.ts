import type { Known } from '../decide/request.ts'
import type { Policy, PolicyKind, Statement } from '../language/policy.ts'
import { readPolicyText } from '../language/read.ts'

/** Statements that say in the language of policies what a setting of a service does. */
export function statementsOf(kind: PolicyKind, statements: readonly object[]): readonly Statement[] {
  return readPolicyText(JSON.stringify({ Version: '2012-10-17', Statement: statements }), kind).policy
    .statements
}

/** A policy of these statements beside those of another, if there is one; what was not seen stays so. */
export function withStatements(policy: Known<Policy> | undefined, more: readonly Statement[]): Known<Policy> {
  if (policy === 'unknown') return policy
  const own = policy ?? { kind: 'resource' as const, version: '2012-10-17' as const, statements: [] }
  return { ...own, statements: [...own.statements, ...more] }
}

/** The statements, in force or not: a setting that is not known decides. */
export function perhaps(statements: readonly Statement[], reason: string): readonly Statement[] {
  return statements.map((statement) => ({
    ...statement,
    conditions: [...statement.conditions, { kind: 'opaque', reason }],
  }))
}
