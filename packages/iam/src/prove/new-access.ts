import type { Policy, Statement } from '../language/policy.ts'
import { documentsAllow } from '../reference/interpret.ts'
import { readAllowed } from './allowed.ts'
import { candidatesFor } from './candidates.ts'
import { anyOf, policiesAllow } from './policy-proposition.ts'
import type { Proof } from './proof.ts'
import { conjunction, negation } from './proposition.ts'
import { search } from './search.ts'

/** What is asked: actions and resources as patterns; both are everything when left out. */
export type AccessQuestion = { readonly actions?: readonly string[]; readonly resources?: readonly string[] }

/** Does the new policy (or several together) allow only what the old one allowed? */
export function checkNoNewAccess(old: readonly Policy[], now: readonly Policy[]): Proof {
  return beyond(old, now, {})
}

/** Does the policy allow none of these actions on any of these resources? */
export function checkAccessNotGranted(
  policies: readonly Policy[],
  actions: readonly string[],
  resources: readonly string[] = ['*'],
): Proof {
  return beyond([], policies, { actions, resources })
}

/**
 * Does the policy of a resource give access to these principals alone? They are written as in a policy:
 * account ids, ARNs of users, roles and sessions, services, identity providers, and beyond that ids of
 * organizations. An account stands for everybody in it, a role for its sessions. Whatever the context, no
 * one else must get in: a condition on the network alone leaves the door open.
 */
export function onlyThese(
  policies: readonly Policy[],
  principals: readonly string[],
  question: AccessQuestion = {},
): Proof {
  const { allowed, unreadable } = readAllowed(principals)
  return unreadable === undefined
    ? beyond(allowed, policies, question)
    : { outcome: 'undecided', reason: `\`${unreadable}\` does not name a principal` }
}

/** Do the policies allow nothing that is asked beyond what the others allow? */
function beyond(old: readonly Policy[], now: readonly Policy[], question: AccessQuestion): Proof {
  const candidates = candidatesFor([...old, ...now])
  const numbers = new Map<Statement, number>()
  return search({
    question: conjunction([
      policiesAllow(now, candidates, numbers),
      ...(old.length === 0 ? [] : [negation(policiesAllow(old, candidates, numbers))]),
      ...(question.actions === undefined ? [] : [anyOf('action', question.actions)]),
      ...(question.resources === undefined ? [] : [anyOf('resource', question.resources)]),
    ]),
    policies: now,
    candidates,
    own: new Map(),
    confirms: (request) =>
      documentsAllow(now, request) === true && (old.length === 0 || documentsAllow(old, request) === false),
  })
}
