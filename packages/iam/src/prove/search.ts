import type { AccessRequest } from '../decide/request.ts'
import type { Policy } from '../language/policy.ts'
import { documentsAllow } from '../reference/interpret.ts'
import type { Candidate } from './candidates.ts'
import { Encoding } from './encoding.ts'
import type { OwnValues } from './outsider.ts'
import type { Proof } from './proof.ts'
import type { Proposition } from './proposition.ts'
import { buildRequest } from './witness.ts'

/** Bounds of one proof; real policies stay far below. */
const maxRounds = 3_000
const maxConflicts = 200_000

/** A request that should not be possible, and how to be sure of one. */
type Search = {
  /** What must not be possible. */
  readonly question: Proposition
  /** The policies that allow it if it is. */
  readonly policies: readonly Policy[]
  readonly candidates: readonly Candidate[]
  readonly own: OwnValues
  readonly confirms: (request: AccessRequest) => boolean
}

/**
 * Looks for a request: an assignment of the question's atoms is made into one, or the part of it that no
 * request satisfies is excluded, until one is found or no assignment is left.
 */
export function search({ question, policies, candidates, own, confirms }: Search): Proof {
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
