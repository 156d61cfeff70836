import type { Context } from '../condition/context.ts'
import type { Caller } from '../decide/caller.ts'
import type { EndpointPolicy, KeyGrant, Known } from '../decide/request.ts'
import type { Text } from '../language/node.ts'
import type { Policy } from '../language/policy.ts'

/**
 * Everybody who may ask and everything that may be asked for, with the policies on both sides. Policies
 * that are the same object, such as a managed policy of a thousand roles, are evaluated once.
 */
export type AccessWorld = {
  readonly principals: readonly PrincipalEntry[]
  readonly resources: readonly ResourceEntry[]
  /** The endpoint through which all requests come, if they do. */
  readonly endpoint?: Known<EndpointPolicy>
  /** What is known of every request. Keys that follow from the caller and the resource are filled in. */
  readonly context?: Context
}

/** A caller with the policies of its side; see {@link PolicySet} for what each is. */
export type PrincipalEntry = {
  readonly caller: Caller
  readonly identity?: Known<readonly Policy[]>
  readonly boundary?: Known<Policy>
  readonly session?: Known<readonly Policy[]>
  readonly scps?: Known<readonly (readonly Policy[])[]>
}

/**
 * A resource with the policies of its side. `account` is its owner, or `unknown`; by default the one in the
 * ARN. Of an ARN with holes a cell is sure when it holds whatever they are, and perhaps when it may hold.
 */
export type ResourceEntry = {
  readonly arn: Text
  readonly account?: string
  readonly policy?: Known<Policy>
  readonly rcps?: Known<readonly (readonly Policy[])[]>
  readonly grants?: Known<readonly KeyGrant[]>
}
