import type { Context } from '../condition/context.ts'
import type { Policy } from '../language/policy.ts'
import type { Caller } from './caller.ts'
import { accountOf } from './caller.ts'
import type { Decision } from './decide.ts'
import { decide } from './decide.ts'
import type { AccessRequest, Known, PolicySet } from './request.ts'

/** One of the authorizations that a call needs, with the policies that bear on it. */
export type Authorization = { readonly request: AccessRequest; readonly policies: PolicySet }

/** Several authorizations that one call needs; `outcome` is that of the call as a whole. */
export type JointDecision = {
  readonly outcome: Decision['outcome']
  readonly parts: readonly { readonly request: AccessRequest; readonly decision: Decision }[]
}

/** Decides all authorizations that one call needs: it is allowed when each of them is. */
export function decideTogether(needs: readonly Authorization[]): JointDecision {
  const parts = needs.map(({ request, policies }) => ({ request, decision: decide(request, policies) }))
  const worst = (['denied', 'unknown', 'conditional'] as const).find((outcome) =>
    parts.some(({ decision }) => decision.outcome === outcome),
  )
  return { outcome: worst ?? 'allowed', parts }
}

/** Who hands which role to which service. */
export type RolePass = {
  readonly caller: Caller
  readonly role: string
  readonly service: string
  readonly context?: Context
}

/**
 * May the caller hand the role to the service, so that the service can use it? `iam:PassRole` on the role
 * for that service, and then the trust policy of the role for the service, which acts for the caller's
 * account. A role of another account cannot be passed. See "Grant a user permissions to pass a role to an
 * AWS service".
 */
export function decidePassRole(
  { caller, role, service, context }: RolePass,
  policies: PolicySet,
  trust: Known<Policy>,
): JointDecision {
  const given = context ?? { keys: new Map(), others: 'unknown' as const }
  const passing = withKey(given, 'iam:passedtoservice', service)
  const account = accountOf(caller)
  const acting = account === undefined ? given : withKey(given, 'aws:sourceaccount', account)
  const { resource: _none, ...own } = policies
  return decideTogether([
    { request: { caller, action: 'iam:PassRole', resource: role, context: passing }, policies: own },
    {
      request: {
        caller: { kind: 'service', service },
        action: 'sts:AssumeRole',
        resource: role,
        context: acting,
      },
      policies: { resource: trust, ...(policies.rcps === undefined ? {} : { rcps: policies.rcps }) },
    },
  ])
}

function withKey(context: Context, key: string, value: string): Context {
  return { ...context, keys: new Map([...context.keys, [key, { kind: 'known', values: [value] }]]) }
}
