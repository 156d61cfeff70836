import type { Caller } from '../decide/caller.ts'
import { accountOf, sessionArn } from '../decide/caller.ts'
import type { Text } from '../language/node.ts'
import type { PrincipalSet } from '../language/policy.ts'
import type { Truth } from '../language/truth.ts'
import { and, not, or } from '../language/truth.ts'
import type { Principal } from '../principal/principal.ts'
import { matchesTokens } from './match.ts'

function is(text: Text, value: string | undefined): Truth {
  if (value === undefined) return undefined
  if (typeof text === 'string') return text === value
  return matchesTokens(
    text.map((part) =>
      typeof part === 'string' ? { kind: 'literal', text: part } : { kind: 'hole', hole: part },
    ),
    value,
  )
}

/** The principal is the caller itself, or everyone. */
export function namesDirectly({ kind, text }: Principal, caller: Caller): Truth {
  if (kind === 'anyone') return true
  if (kind === 'unknown') return undefined
  if (kind === 'user' && caller.kind === 'user') return is(text, caller.arn)
  if (kind === 'federated-user' && caller.kind === 'federated-user') return is(text, caller.arn)
  if (kind === 'service' && caller.kind === 'service') return is(text, caller.service)
  if (kind === 'federated' && caller.kind === 'identity-provider') return is(text, caller.provider)
  if (kind !== 'role-session' || caller.kind !== 'role') return false
  if (caller.session !== undefined) return is(text, sessionArn(caller))
  const start = sessionArn({ ...caller, session: '' }) ?? ''
  return typeof text === 'string' && !text.startsWith(start) ? false : undefined
}

/** The principal is the role of the session, or the parent of the federated user. */
export function namesRole({ kind, text }: Principal, caller: Caller): Truth {
  if (caller.kind === 'role') return kind === 'unknown' ? undefined : kind === 'role' && is(text, caller.arn)
  if (caller.kind === 'federated-user') {
    return kind === 'unknown' ? undefined : kind === 'user' && is(text, caller.parent)
  }
  return false
}

/** The principal is the account of the caller. */
export function namesAccount({ kind, text, account }: Principal, caller: Caller): Truth {
  const own = accountOf(caller)
  if (own === undefined) return false
  if (kind === 'unknown' || kind === 'canonical-user') return undefined
  if (kind !== 'account') return false
  if (account !== undefined) return account === own
  const partition = caller.kind === 'root' ? 'aws' : 'arn' in caller ? caller.arn.split(':')[1] : undefined
  return is(text, `arn:${partition}:iam::${own}:root`)
}

/** `NotPrincipal`: an Allow spares whoever is listed; a Deny spares only who is listed in every way. */
export function notNamed(set: PrincipalSet, caller: Caller, effect: 'Allow' | 'Deny', bounded: Truth): Truth {
  const direct = or(set.principals.map((principal) => namesDirectly(principal, caller)))
  const role = or(set.principals.map((principal) => namesRole(principal, caller)))
  const account = or(set.principals.map((principal) => namesAccount(principal, caller)))
  if (effect === 'Allow') return not(or([direct, role, account]))
  if (set.principals.some(({ kind }) => kind === 'anyone')) return false
  if (accountOf(caller) === undefined) return not(direct)
  if (caller.kind === 'root') return not(account)
  const self = caller.kind === 'role' ? and([role, direct]) : direct
  return not(and([self, account, not(bounded)]))
}
