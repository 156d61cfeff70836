/**
 * Who makes a request.
 *
 * ARNs are those that IAM shows: a role with its path, a session as
 * `arn:aws:sts::111122223333:assumed-role/app/session`. A user that called `GetSessionToken` is still a
 * user. A federated user session (`GetFederationToken`) keeps the user that made it, since its own name is
 * chosen freely. An `oauth` caller has a token of an AgentCore authorizer and no IAM identity.
 */
export type Caller =
  | { readonly kind: 'root'; readonly account: string }
  | { readonly kind: 'user'; readonly arn: string }
  | {
      readonly kind: 'role'
      readonly arn: string
      /** The name of the session; without it, session ARNs in policies may or may not be meant. */
      readonly session?: string
      /** A service-linked role: organization policies do not bind it. */
      readonly serviceLinked?: boolean
    }
  | { readonly kind: 'federated-user'; readonly arn: string; readonly parent: string }
  | { readonly kind: 'identity-provider'; readonly provider: string }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'oauth' }

/** The account that a caller belongs to; services, anonymous and external callers have none. */
export function accountOf(caller: Caller): string | undefined {
  switch (caller.kind) {
    case 'root':
      return caller.account
    case 'user':
    case 'role':
    case 'federated-user':
      return caller.arn.split(':')[4]
    case 'identity-provider':
    case 'service':
    case 'anonymous':
    case 'oauth':
      return undefined
  }
}

/** The ARN of a role session; `undefined` while the session's name is not known. It drops the role's path. */
export function sessionArn(caller: { readonly arn: string; readonly session?: string }): string | undefined {
  if (caller.session === undefined) return undefined
  const [, partition = 'aws', , , account = '', ...rest] = caller.arn.split(':')
  const name = rest.join(':').split('/').at(-1) ?? ''
  return `arn:${partition}:sts::${account}:assumed-role/${name}/${caller.session}`
}
