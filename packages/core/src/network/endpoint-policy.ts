import { coverage, readPolicy } from '@parapet/iam'
import { type PropertyView, toPolicyNode } from '../view/index.ts'
import { and, or, type Truth } from '../workload/index.ts'

/** Whether a call gets past the policy of an endpoint, given by its id. */
export type Passes = (endpoint: string) => Truth

/**
 * Whether the policy of an endpoint lets any call pass: it allows something, and does not deny everything.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
export function letsSomethingPass({ value, resource }: PropertyView): Truth {
  if (value.kind === 'absent') return true
  if (value.kind !== 'map') return undefined
  const { policy } = readPolicy(toPolicyNode(value, resource.world), 'endpoint')
  const allows = policy.statements.map(
    ({ effect }): Truth => (effect === undefined ? undefined : effect === 'Allow'),
  )
  const everything = { principal: 'anyone', actions: ['*'], resources: ['*'] } as const
  const denied = coverage(policy, { effect: 'Deny', ...everything }).truth
  return and(or(...allows), denied === undefined ? undefined : !denied)
}
