import type { PolicyDiagnostic } from '../language/diagnostic.ts'
import type { Policy } from '../language/policy.ts'
import { place } from '../language/reading.ts'
import { confusedDeputy, everything, invertedAllow, openPrincipal, passRoleToAnyone } from './broad-grants.ts'
import type { Check, LintFinding } from './lint-finding.ts'
import { redundantStatements } from './redundant-statements.ts'
import { vacuousConditions } from './vacuous-conditions.ts'
import {
  resourceWithoutSupport,
  serviceWithoutControl,
  unknownActions,
  unresolvedVariables,
} from './without-effect.ts'

/**
 * Looks for faults in a policy that was read, beyond what reading reports: names that AWS does not have,
 * statements that are broader than they look, and what is said twice. Actions of services whose facts are
 * not loaded are not judged.
 */
export function lintPolicy(
  policy: Policy,
  diagnostics: readonly PolicyDiagnostic[] = [],
): readonly LintFinding[] {
  const read = diagnostics.map(
    ({ code, severity, message, at }): LintFinding => ({
      code,
      kind: severity === 'error' ? 'error' : 'suggestion',
      message,
      ...place(at),
    }),
  )
  return [
    ...read,
    ...policy.statements.flatMap((statement) => checks.flatMap((check) => check(statement, policy))),
    ...redundantStatements(policy),
  ]
}

const checks: readonly Check[] = [
  unknownActions,
  everything,
  invertedAllow,
  passRoleToAnyone,
  openPrincipal,
  confusedDeputy,
  vacuousConditions,
  unresolvedVariables,
  resourceWithoutSupport,
  serviceWithoutControl,
]
