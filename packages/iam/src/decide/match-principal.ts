import type { Text } from '../language/node.ts'
import type { PrincipalSet } from '../language/policy.ts'
import type { Truth } from '../language/truth.ts'
import { and, not, or } from '../language/truth.ts'
import { compilePattern, matchText } from '../pattern/pattern.ts'
import type { Principal } from '../principal/principal.ts'
import type { Caller } from './caller.ts'
import { accountOf, sessionArn } from './caller.ts'

/**
 * How a resource policy names the caller. `direct` grants by itself: the caller's own ARN, or everyone;
 * `role` names the role of a session or the parent of a federated user, whose limits still count;
 * `account` delegates to the policies of the account.
 */
export type NamedAs = { readonly direct: Truth; readonly role: Truth; readonly account: Truth }

const nobody: NamedAs = { direct: false, role: false, account: false }

/** Whom a set names, from the view of a caller. `bounded`: the caller has a permissions boundary. */
export function matchPrincipals(
  set: PrincipalSet,
  caller: Caller,
  effect: 'Allow' | 'Deny',
  bounded: Truth,
): NamedAs {
  if (!set.negated) return union(set.principals.map((principal) => namedAs(principal, caller)))
  const excluded = effect === 'Allow' ? listedAtAll(set, caller) : listedWholly(set, caller, bounded)
  return { ...nobody, direct: not(excluded) }
}

function union(names: readonly NamedAs[]): NamedAs {
  return {
    direct: or(names.map(({ direct }) => direct)),
    role: or(names.map(({ role }) => role)),
    account: or(names.map(({ account }) => account)),
  }
}

function namedAs(principal: Principal, caller: Caller): NamedAs {
  switch (principal.kind) {
    case 'anyone':
      return { ...nobody, direct: true }
    case 'account':
      return { ...nobody, account: sameAccount(principal, caller) }
    case 'user':
      if (caller.kind === 'federated-user') return { ...nobody, role: equals(principal.text, caller.parent) }
      return { ...nobody, direct: caller.kind === 'user' && equals(principal.text, caller.arn) }
    case 'role':
      return { ...nobody, role: caller.kind === 'role' && equals(principal.text, caller.arn) }
    case 'role-session':
      return { ...nobody, direct: caller.kind === 'role' && isSession(principal.text, caller) }
    case 'federated-user':
      return { ...nobody, direct: caller.kind === 'federated-user' && equals(principal.text, caller.arn) }
    case 'service':
      return { ...nobody, direct: caller.kind === 'service' && equals(principal.text, caller.service) }
    case 'federated':
      return {
        ...nobody,
        direct: caller.kind === 'identity-provider' && equals(principal.text, caller.provider),
      }
    case 'canonical-user':
      // The id stands for an account (or an origin access identity); which one is not visible here.
      return { ...nobody, account: accountOf(caller) === undefined ? false : undefined }
    case 'deleted':
      return nobody
    case 'unknown':
      return unknownName(caller)
  }
}

/** A name that is a hole, or that IAM refuses: it may be any name that fits the caller. */
function unknownName(caller: Caller): NamedAs {
  const delegating = accountOf(caller) === undefined ? false : undefined
  const indirect = caller.kind === 'role' || caller.kind === 'federated-user' ? undefined : false
  return { direct: undefined, role: indirect, account: delegating }
}

function sameAccount(principal: Principal, caller: Caller): Truth {
  const account = accountOf(caller)
  if (account === undefined) return false
  if (principal.account !== undefined) return principal.account === account
  return equals(principal.text, `arn:${partitionOf(caller)}:iam::${account}:root`)
}

function partitionOf(caller: Caller): string {
  return 'arn' in caller ? (caller.arn.split(':')[1] ?? 'aws') : 'aws'
}

function isSession(text: Text, caller: Extract<Caller, { readonly kind: 'role' }>): Truth {
  const arn = sessionArn(caller)
  if (arn !== undefined) return equals(text, arn)
  const named = compilePattern(`${sessionArn({ ...caller, session: '' }) ?? ''}*`, wildcards)
  return typeof text === 'string' && matchText(named, text) === false ? false : undefined
}

const wildcards = { wildcards: true, variables: false, foldCase: false }
const literal = { wildcards: false, variables: false, foldCase: false }

function equals(text: Text, value: string): Truth {
  return typeof text === 'string' ? text === value : matchText(compilePattern(text, literal), value)
}

/** `NotPrincipal` of an Allow spares whoever is listed in any way. */
function listedAtAll(set: PrincipalSet, caller: Caller): Truth {
  const { direct, role, account } = union(set.principals.map((principal) => namedAs(principal, caller)))
  return or([direct, role, account])
}

/**
 * `NotPrincipal` of a Deny spares a caller only when its account, its role and its session are all listed,
 * and never one with a permissions boundary. See "AWS JSON policy elements: NotPrincipal".
 */
function listedWholly(set: PrincipalSet, caller: Caller, bounded: Truth): Truth {
  const names = set.principals.map((principal) => namedAs(principal, caller))
  const { direct, role, account } = union(names)
  if (set.principals.some(({ kind }) => kind === 'anyone')) return true
  if (accountOf(caller) === undefined) return direct
  if (caller.kind === 'root') return account
  const self = caller.kind === 'role' ? and([direct, role]) : direct
  return and([self, account, not(bounded)])
}
