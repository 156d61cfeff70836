import { type NamedPrincipal, namedPrincipals } from '@parapet/iam'
import type { ResourceView } from '../view/index.ts'
import { OWN_ACCOUNT } from '../view/index.ts'
import { literalText } from '../workload/index.ts'
import type { PlacedStatement } from './statements.ts'

/**
 * Whom a statement of a resource's policy names, seen from the account that the resource lives in.
 *
 * `${AWS::AccountId}` is the own account. An account id that is written out may be the own one as long as
 * nobody says where the resource lives, so its relation is then `unknown-account`, not `other-account`.
 */
export function principalsOf(owner: ResourceView, { statement }: PlacedStatement): readonly NamedPrincipal[] {
  const account = literalText(owner.resource.scope.account)
  const named = namedPrincipals(statement, account ?? OWN_ACCOUNT)
  if (account !== undefined) return named
  return named.map((one) =>
    one.relation === 'other-account' ? { ...one, relation: 'unknown-account' } : one,
  )
}
