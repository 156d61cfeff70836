import type { PolicyKind } from './policy.ts'

/** What a kind of policy says about an element: it must be there, may be, or must not. */
type Need = 'required' | 'optional' | 'forbidden'

/** The elements on which the kinds differ. */
export type KindRules = {
  readonly principal: Need
  readonly resource: Need
  /** Negations that a kind does not take although it takes the element. */
  readonly refused?: readonly string[]
  /** Must it say `"Version": "2012-10-17"`? */
  readonly newestVersion?: true
}

/**
 * Principal and Resource by kind. Sources: "AWS JSON policy elements: Principal" (not in identity policies,
 * boundaries, session policies and SCPs), "Creating a role using custom trust policies" (no Resource),
 * "SCP syntax" and "RCP syntax" (the newest version; of the negations an RCP has NotResource alone, an SCP has
 * NotAction as well, both in Allow and Deny), "AWS JSON policy elements: NotPrincipal" (not in trust policies). Some resource policies, such as those of ECR, have no Resource.
 */
export const kindRules: Readonly<Record<PolicyKind, KindRules>> = {
  identity: { principal: 'forbidden', resource: 'required' },
  boundary: { principal: 'forbidden', resource: 'required' },
  session: { principal: 'forbidden', resource: 'required' },
  scp: { principal: 'forbidden', resource: 'required', newestVersion: true },
  rcp: {
    principal: 'required',
    resource: 'required',
    refused: ['NotPrincipal', 'NotAction'],
    newestVersion: true,
  },
  trust: { principal: 'required', resource: 'forbidden', refused: ['NotPrincipal'] },
  endpoint: { principal: 'required', resource: 'required' },
  key: { principal: 'required', resource: 'optional' },
  resource: { principal: 'required', resource: 'optional' },
}
