import type { AccessRequest } from '../decide/request.ts'
import type { Policy } from '../language/policy.ts'
import { actionRules, compilePattern } from '../pattern/pattern.ts'
import { documentsAllow } from '../reference/interpret.ts'
import type { Candidate } from './candidates.ts'
import { candidatesFor } from './candidates.ts'
import { Encoding } from './encoding.ts'
import type { OwnValues } from './outsider.ts'
import { ownValues } from './outsider.ts'
import { patternProposition, policiesAllow } from './policy-proposition.ts'
import type { Proposition } from './proposition.ts'
import { conjunction, disjunction, negation } from './proposition.ts'
import { buildRequest } from './witness.ts'

/**
 * The answer to "can there be such a request?" turned round: `proven` that there is none, `refuted` with
 * one that the reference interpreter confirms, or `undecided` with the reason.
 */
export type Proof =
  | { readonly outcome: 'proven' }
  | { readonly outcome: 'refuted'; readonly witness: AccessRequest }
  | { readonly outcome: 'undecided'; readonly reason: string }

/** Bounds of one proof; real policies stay far below. */
const maxRounds = 3_000
const maxConflicts = 200_000

/** Does the new policy (or several together) allow only what the old one allowed? */
export function checkNoNewAccess(old: readonly Policy[], now: readonly Policy[]): Proof {
  const candidates = candidatesFor([...old, ...now], [])
  const callers = candidates.map(({ caller }) => caller)
  return search(
    conjunction([policiesAllow(now, callers), negation(policiesAllow(old, callers))]),
    candidates,
    new Map(),
    (request) => documentsAllow(now, request) === true && documentsAllow(old, request) === false,
  )
}

/** Does the policy allow none of these actions on any of these resources? */
export function checkAccessNotGranted(
  policies: readonly Policy[],
  actions: readonly string[],
  resources: readonly string[] = ['*'],
): Proof {
  const candidates = candidatesFor(policies, [])
  return search(
    conjunction([
      policiesAllow(
        policies,
        candidates.map(({ caller }) => caller),
      ),
      disjunction(
        actions.map((text) => patternProposition(compilePattern(text, actionRules), 'action', 'asked')),
      ),
      disjunction(
        resources.map((text) => patternProposition(compilePattern(text, plain), 'resource', 'asked')),
      ),
    ]),
    candidates,
    new Map(),
    (request) => documentsAllow(policies, request) === true,
  )
}

/**
 * Does the policy on a resource keep out everybody beyond the trusted accounts? Outsiders bring values of
 * their own for keys by which AWS tells callers and networks apart, so a condition that fixes such a key
 * keeps them out; a condition on what a caller chooses freely, such as `aws:Referer`, does not.
 */
export function checkNoPublicAccess(
  policies: readonly Policy[],
  trustedAccounts: readonly string[] = [],
): Proof {
  return onlyThese(policies, trustedAccounts)
}

/** Does the policy on a resource allow the action, if one is given, to nobody beyond the trusted accounts? */
export function onlyThese(
  policies: readonly Policy[],
  trustedAccounts: readonly string[],
  question: { readonly actions?: readonly string[]; readonly resources?: readonly string[] } = {},
): Proof {
  const all = candidatesFor(policies, trustedAccounts)
  const outsiders = all.filter(({ outsider }) => outsider)
  const { actions = ['*'], resources } = question
  return search(
    conjunction([
      policiesAllow(
        policies,
        outsiders.map(({ caller }) => caller),
      ),
      disjunction(
        actions.map((text) => patternProposition(compilePattern(text, actionRules), 'action', 'asked')),
      ),
      ...(resources === undefined
        ? []
        : [
            disjunction(
              resources.map((text) => patternProposition(compilePattern(text, plain), 'resource', 'asked')),
            ),
          ]),
    ]),
    outsiders,
    ownValues(policies),
    (request) => documentsAllow(policies, request) === true,
  )
}

const plain = { wildcards: true, variables: false, foldCase: false }

function search(
  question: Proposition,
  candidates: readonly Candidate[],
  own: OwnValues,
  confirms: (request: AccessRequest) => boolean,
): Proof {
  const encoding = new Encoding(candidates.length)
  encoding.require(question)
  encoding.addAxioms()
  let doubt: string | undefined
  for (let round = 0; round < maxRounds; round++) {
    const found = encoding.solver.solve(maxConflicts)
    if (found === undefined) return { outcome: 'undecided', reason: 'the search took too long' }
    if (!found) return doubt === undefined ? { outcome: 'proven' } : { outcome: 'undecided', reason: doubt }
    const index = encoding.candidate()
    const candidate = candidates[index]
    if (candidate === undefined) return { outcome: 'proven' }
    const support = encoding.support(question)
    const attempt = buildRequest(support, candidate, own)
    if (attempt.kind === 'request' && confirms(attempt.request))
      return { outcome: 'refuted', witness: attempt.request }
    const among = attempt.kind === 'conflict' ? attempt.among : support
    if (attempt.kind === 'request' || !attempt.sure) doubt ??= doubtOf(attempt.kind)
    const general = attempt.kind === 'conflict' && attempt.sure && !attempt.ofCandidate
    const blocked = among.map(({ variable, positive }) => (positive ? -variable : variable))
    encoding.solver.addClause(general ? blocked : [...blocked, -encoding.selector(index)])
  }
  return { outcome: 'undecided', reason: 'the search took too many rounds' }
}

function doubtOf(kind: 'request' | 'conflict'): string {
  return kind === 'request'
    ? 'a request was found that rests on a part of the policy that is not known, or on a policy variable'
    : 'no request could be made for one of the cases, and none could be excluded'
}
