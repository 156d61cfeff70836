import type { SourceLocation } from '../workload/index.ts'

/** Who may act. `public` is anybody with an AWS account, `anonymous` anybody at all, without credentials. */
export type PrincipalKind = 'role' | 'user' | 'service' | 'federated' | 'account' | 'public' | 'anonymous'

/**
 * Somebody who may act on the workload's resources.
 *
 * `id` is the resource id of a role or user of the workload, the name of a service
 * (`sagemaker.amazonaws.com`), the id of an account, the ARN of somebody in an account that policies name,
 * an identity provider, or `public` and `anonymous`.
 */
export type Principal = {
  readonly id: string
  readonly kind: PrincipalKind
  /** Set for the roles and users that the workload defines. */
  readonly resourceId?: string
  /** Whether it lives outside of the workload's own account. Services do not count as outside. */
  readonly external: boolean
}

/**
 * What is taken for granted where the inputs do not tell. Each may be switched on; an answer that hangs on one
 * that is off is `conditional` and names it.
 */
export type AssumptionName =
  /** No organization policy denies anything, beside those that were given. */
  | 'no-scp'
  /** Units without an account id are deployed to one account. */
  | 'same-account'
  /** Account ids that policies write out are accounts of others, where the own one is not known. */
  | 'other-account'
  /** Organization ids that policies name are the own organization, and every account is part of it. */
  | 'same-organization'
  /** Names that are made at deployment match no pattern that does not refer to their resource. */
  | 'generated-names'
  /** Documents and attachments that are not known allow nothing, and deny nothing. */
  | 'nothing-unseen'

/** A statement that an answer rests on, with where it is written. */
export type StatementEvidence = {
  /** The resource in which it is written, or to which the policy that holds it is attached. */
  readonly resource: string
  readonly path: string
  readonly at?: SourceLocation
  readonly sid?: string
  readonly effect: 'Allow' | 'Deny' | undefined
  /** What it says: "`Read` allows `s3:GetObject` on `arn:aws:s3:::data/*`". */
  readonly sentence: string
}

/**
 * Whether somebody may do something, and why.
 *
 * `conditional` hangs on facts of the request, of which one of `conditions` must hold, or on assumptions that are
 * not made. `unknown` hangs on more: `conditions` say on what. `assumptions` are those that the answer rests on,
 * made or not; where none of them is open and there are no conditions, the answer is `allowed` or `denied`.
 */
export type AccessAnswer = {
  readonly answer: 'allowed' | 'denied' | 'conditional' | 'unknown'
  readonly conditions: readonly string[]
  readonly assumptions: readonly AssumptionName[]
  readonly statements: readonly StatementEvidence[]
}

/** Somebody who may do what was asked: surely, or perhaps; {@link Access.decide} tells on what it hangs. */
export type AccessHit = { readonly principal: Principal; readonly sure: boolean }

/** What somebody outside may do to a resource: actions that are answered alike, together. */
export type ExternalReach = AccessAnswer & {
  /** Resource id, with its type. */
  readonly resource: string
  readonly type: string
  readonly principal: Principal
  readonly actions: readonly string[]
}

/** Something that a principal may do. */
export type Capability = { readonly action: string; readonly resourceId: string; readonly sure: boolean }

/**
 * Who may do what in a workload. Lazy; the last answers are remembered.
 *
 * A resource is named by its resource id or by an ARN; `*` asks whether the action is possible on anything of
 * the own account. A question on a bucket, a table or an agent also stands for what is in it, where the action
 * acts on that: it is allowed when it is for some of it.
 */
export type Access = {
  readonly principals: readonly Principal[]
  /**
   * Decides one question. Somebody whom no policy names may be asked about by ARN or account id; `via` is the
   * resource id of the VPC endpoint through which the request comes.
   */
  readonly decide: (principalId: string, action: string, resource: string, via?: string) => AccessAnswer
  /** Everybody who surely or perhaps may. */
  readonly whoCan: (action: string, resource: string) => readonly AccessHit[]
  /**
   * For each of some resources the positions in {@link principals} of everybody who surely or perhaps may; nobody
   * else may. One sweep over all principals answers for all resources. What only a pattern for names made at
   * deployment may allow is not among it, whatever is assumed of such names.
   */
  readonly whoMay: (action: string, resources: readonly string[]) => readonly (readonly number[])[]
  /**
   * What of those actions somebody surely or perhaps may do, and to which resources of the workload. What only a
   * pattern for names made at deployment may allow is not among it, whatever is assumed of such names.
   */
  readonly whatCan: (principalId: string, actions: readonly string[]) => readonly Capability[]
  /** The actions that act on a resource of the workload or on what is in it. */
  readonly actionsOn: (resource: string) => readonly string[]
  /** May the principal hand the role to the service, and the service take it? */
  readonly canPassRole: (principalId: string, roleId: string, service: string) => AccessAnswer
  /** Everything that somebody outside of the own account can reach by a policy. */
  readonly external: () => readonly ExternalReach[]
  /** May the principal take the role? */
  readonly canAssume: (principalId: string, roleId: string) => AccessAnswer
}
