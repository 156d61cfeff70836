import type { Context } from '../condition/context.ts'
import type { Text } from '../language/node.ts'
import type { Policy } from '../language/policy.ts'
import type { Caller } from './caller.ts'

/**
 * One authorization: may this caller do this action on this resource? One API call may need several.
 */
export type AccessRequest = {
  readonly caller: Caller
  /** `s3:GetObject`; case does not count. */
  readonly action: string
  /** An ARN, or `*` for actions without resources. Wildcards and holes ask about all that they match. */
  readonly resource: Text
  /**
   * The owner of the resource, or `unknown` when it may be any; by default the account in the ARN, `unknown` if
   * that is a hole, else the caller's.
   */
  readonly resourceAccount?: string
  /** What is known of the context. Keys that follow from the caller and the path are filled in. */
  readonly context?: Context
  /** How the request arrives: an AWS service on the caller's behalf is a forward access session. */
  readonly path?: 'public' | 'endpoint' | 'service'
}

/** Policies of one kind that apply: known ones, or `unknown` when there may be any. */
export type Known<T> = T | 'unknown'

/**
 * The policies that may bear on a request. What is left out does not exist; what exists but was not seen
 * is `unknown`. Which of them bind a given caller is part of the decision.
 */
export type PolicySet = {
  /** Of the user with its groups, of the role, or of the parent of a federated user session. */
  readonly identity?: Known<readonly Policy[]>
  readonly boundary?: Known<Policy>
  /** Session policies: one inline and up to ten managed, together one level. */
  readonly session?: Known<readonly Policy[]>
  /** Service control policies from the root to the account, one list a level; only for member accounts. */
  readonly scps?: Known<readonly (readonly Policy[])[]>
  /** Of the account of the resource, likewise; they bind neither the management account nor keys that AWS manages. */
  readonly rcps?: Known<readonly (readonly Policy[])[]>
  /** Bucket, key, trust or other policy on the resource. */
  readonly resource?: Known<Policy>
  readonly endpoint?: Known<EndpointPolicy>
  /** Grants of a KMS key. */
  readonly grants?: Known<readonly KeyGrant[]>
}

/** The policy of a VPC endpoint. In a gateway endpoint an account as principal means its root user alone. */
export type EndpointPolicy = { readonly policy: Policy; readonly type: 'gateway' | 'interface' }

/** A grant of a KMS key: a principal, operations such as `Decrypt`, and maybe an encryption context. */
export type KeyGrant = {
  readonly id: string
  readonly grantee: string
  readonly operations: readonly string[]
  /** The context must contain these pairs (`subset`) or be exactly these (`equals`). */
  readonly encryptionContext?: {
    readonly match: 'subset' | 'equals'
    readonly pairs: Readonly<Record<string, string>>
  }
}
