import type { Statement } from '@parapet/iam'
import { aiManagedPolicies, aiServices } from '../relations/index.ts'
import type { ResourceView } from '../view/index.ts'
import { policiesOf } from './role-policies.ts'
import { statementsOf } from './statements.ts'

/**
 * The AI services whose use a role's policies allow by name: an action such as `bedrock:InvokeModel`, or a
 * managed policy of AWS made for one. `*` alone names none.
 */
export function aiUseOfRole(role: ResourceView): string | undefined {
  const { statements, awsManaged } = policiesOf(role)
  const action = statements.flatMap(({ statement }) => aiActions(statement))[0]
  return action ?? awsManaged.map(({ name }) => name).find((name) => aiManagedPolicies.has(name))
}

/** The AI actions that a policy resource allows by name, or the first of them. */
export function aiUseOfPolicy(policy: ResourceView): string | undefined {
  const statements = statementsOf(policy.at('PolicyDocument'), 'identity') ?? []
  return statements.flatMap(({ statement }) => aiActions(statement))[0]
}

function aiActions({ effect, action }: Statement): readonly string[] {
  if (effect !== 'Allow' || action.negated) return []
  return action.patterns.map(({ pattern }) => pattern.text).filter(namesAiService)
}

function namesAiService(action: string): boolean {
  const end = action.indexOf(':')
  return end > 0 && aiServices.has(action.slice(0, end).toLowerCase())
}

/** Whether a trust policy lets an AI service take the role. */
export function isTakenByAiService(role: ResourceView): boolean {
  const statements = statementsOf(role.at('AssumeRolePolicyDocument'), 'trust') ?? []
  return statements.some(({ statement }) =>
    (statement.principal?.principals ?? []).some(
      ({ kind, text }) =>
        kind === 'service' && typeof text === 'string' && aiServices.has(text.split('.')[0] ?? ''),
    ),
  )
}
