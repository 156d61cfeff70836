import type { Statement } from '../language/policy.ts'
import type { SourceRange } from '../language/range.ts'
import { place } from '../language/reading.ts'
import type { Principal } from '../principal/principal.ts'

/**
 * How a named principal relates to the owner of the policy. `unknown-account` names somebody by an ARN
 * whose account is a hole, or there is no own account to compare with.
 */
export type Relation =
  | 'public'
  | 'own-account'
  | 'other-account'
  | 'unknown-account'
  | 'service'
  | 'federated'
  | 'canonical-user'
  | 'deleted'
  | 'unknown'

/** One principal of a statement, with where it is written. */
export type NamedPrincipal = {
  readonly statement: string
  readonly principal: Principal
  readonly relation: Relation
  readonly at?: SourceRange
}

/**
 * Whom a statement names, and how each relates to the account that owns the policy. `NotPrincipal` names
 * everybody else, so it counts as public whatever it lists. Conditions are not looked at; see
 * {@link restrictions}.
 */
export function namedPrincipals(statement: Statement, ownAccount?: string): readonly NamedPrincipal[] {
  const set = statement.principal
  if (set === undefined) return []
  const negated: Principal = { kind: 'anyone', text: '*', ...place(set.at) }
  return (set.negated ? [negated] : set.principals).map((principal) => ({
    statement: statement.id,
    principal,
    relation: relationOf(principal, ownAccount),
    ...place(principal.at ?? set.at ?? statement.at),
  }))
}

function relationOf(principal: Principal, ownAccount: string | undefined): Relation {
  switch (principal.kind) {
    case 'anyone':
      return 'public'
    case 'service':
    case 'federated':
    case 'canonical-user':
    case 'deleted':
    case 'unknown':
      return principal.kind
    case 'account':
    case 'user':
    case 'role':
    case 'role-session':
    case 'federated-user':
      if (principal.account === undefined || ownAccount === undefined) return 'unknown-account'
      return principal.account === ownAccount ? 'own-account' : 'other-account'
  }
}
