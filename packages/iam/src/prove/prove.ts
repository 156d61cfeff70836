import type { AccessRequest } from '../decide/request.ts'
import type { Policy, Statement } from '../language/policy.ts'
import { actionRules, compilePattern } from '../pattern/pattern.ts'
import { documentsAllow } from '../reference/interpret.ts'
import { readAllowed } from './allowed.ts'
import type { Candidate } from './candidates.ts'
import { candidatesFor } from './candidates.ts'
import { Encoding } from './encoding.ts'
import type { OwnValues } from './outsider.ts'
import { ownValues } from './outsider.ts'
import { patternProposition, policiesAllow } from './policy-proposition.ts'
import type { Proposition } from './proposition.ts'
import { conjunction, disjunction, negation } from './proposition.ts'
import type { PublicType } from './public-types.ts'
import { publicTypes } from './public-types.ts'
import { buildRequest } from './witness.ts'

/**
 * The answer to "can there be such a request?" turned round: `proven` that there is none, `refuted` with
 * one that the reference interpreter confirms and the statements that allow it, or `undecided` with the
 * reason.
 */
export type Proof =
  | { readonly outcome: 'proven' }
  | {
      readonly outcome: 'refuted'
      readonly witness: AccessRequest
      readonly deciding: readonly DecidingStatement[]
    }
  | { readonly outcome: 'undecided'; readonly reason: string }

/** An Allow that lets a witness in, and which of the policies it stands in; `statement.at` is its place. */
export type DecidingStatement = { readonly policy: number; readonly statement: Statement }

/** What is asked: actions and resources as patterns; both are everything when left out. */
export type AccessQuestion = { readonly actions?: readonly string[]; readonly resources?: readonly string[] }

/** Bounds of one proof; real policies stay far below. */
const maxRounds = 3_000
const maxConflicts = 200_000

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

/**
 * Is a resource of this type, by its CloudFormation name, closed to the public under this policy? Whom the
 * policy names is no public, wherever they are. The public brings values of its own for keys by which AWS
 * tells callers and networks apart, so a condition that fixes such a key keeps it out; a condition on what
 * a caller chooses freely, such as `aws:Referer`, does not. {@link publicTypes} lists the types.
 */
export function checkNoPublicAccess(policies: readonly Policy[], resourceType: string): Proof {
  const type = publicTypes.get(resourceType)
  if (type === undefined)
    return { outcome: 'undecided', reason: `policies of \`${resourceType}\` are not known here` }
  const outsiders = candidatesFor(policies).filter((candidate) => isPublic(candidate, type))
  return search({
    question: conjunction([allowedTo(policies, outsiders), ...reaching(type, outsiders)]),
    policies,
    candidates: outsiders,
    own: ownValues(policies, type.own),
    confirms: (request) => documentsAllow(policies, request) === true,
  })
}

function isPublic({ outsider, caller }: Candidate, type: PublicType): boolean {
  if (caller.kind === 'anonymous') return type.anonymous
  return outsider && (caller.kind !== 'identity-provider' || type.federatedActions !== undefined)
}

/** The actions with which each of the callers reaches the resource. */
function reaching(type: PublicType, candidates: readonly Candidate[]): readonly Proposition[] {
  const federated = candidates.map(({ caller }) => caller.kind === 'identity-provider')
  const asked = (of: boolean, actions: readonly string[]) =>
    conjunction([
      {
        kind: 'principal',
        named: new Map(federated.map((is, index) => [index, is === of])),
        id: `federated ${of}`,
      },
      anyOf('action', actions),
    ])
  return [disjunction([asked(false, type.actions), asked(true, type.federatedActions ?? [])])]
}

/** Do the policies allow nothing that is asked beyond what the others allow? */
function beyond(old: readonly Policy[], now: readonly Policy[], question: AccessQuestion): Proof {
  const candidates = candidatesFor([...old, ...now])
  return search({
    question: conjunction([
      allowedTo(now, candidates),
      ...(old.length === 0 ? [] : [negation(allowedTo(old, candidates))]),
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

function allowedTo(policies: readonly Policy[], candidates: readonly Candidate[]): Proposition {
  return policiesAllow(
    policies,
    candidates.map(({ caller }) => caller),
  )
}

function anyOf(kind: 'action' | 'resource', texts: readonly string[]): Proposition {
  const rules = kind === 'action' ? actionRules : plain
  return disjunction(texts.map((text) => patternProposition(compilePattern(text, rules), kind, 'asked')))
}

const plain = { wildcards: true, variables: false, foldCase: false }

type Search = {
  /** What must not be possible. */
  readonly question: Proposition
  /** The policies that allow it if it is. */
  readonly policies: readonly Policy[]
  readonly candidates: readonly Candidate[]
  readonly own: OwnValues
  readonly confirms: (request: AccessRequest) => boolean
}

function search({ question, policies, candidates, own, confirms }: Search): Proof {
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
    if (attempt.kind === 'request' && confirms(attempt.request)) return refuted(policies, attempt.request)
    const among = attempt.kind === 'conflict' ? attempt.among : support
    if (attempt.kind === 'request' || !attempt.sure) doubt ??= doubtOf(attempt.kind)
    const general = attempt.kind === 'conflict' && attempt.sure && !attempt.ofCandidate
    const blocked = among.map(({ variable, positive }) => (positive ? -variable : variable))
    encoding.solver.addClause(general ? blocked : [...blocked, -encoding.selector(index)])
  }
  return { outcome: 'undecided', reason: 'the search took too many rounds' }
}

function refuted(policies: readonly Policy[], witness: AccessRequest): Proof {
  const deciding = policies.flatMap((policy, index) =>
    policy.statements
      .filter((statement) => documentsAllow([{ ...policy, statements: [statement] }], witness) === true)
      .map((statement) => ({ policy: index, statement })),
  )
  return { outcome: 'refuted', witness, deciding }
}

function doubtOf(kind: 'request' | 'conflict'): string {
  return kind === 'request'
    ? 'a request was found that rests on a part of the policy that is not known, or on a policy variable'
    : 'no request could be made for one of the cases, and none could be excluded'
}
