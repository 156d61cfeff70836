import type { Policy } from '../language/policy.ts'
import { documentsAllow } from '../reference/interpret.ts'
import type { Candidate } from './candidates.ts'
import { candidatesFor } from './candidates.ts'
import { ownValues } from './outsider.ts'
import { anyOf, policiesAllow } from './policy-proposition.ts'
import type { Proof } from './proof.ts'
import type { Proposition } from './proposition.ts'
import { conjunction, disjunction } from './proposition.ts'
import type { PublicType } from './public-types.ts'
import { publicTypes } from './public-types.ts'
import { search } from './search.ts'

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
    question: conjunction([policiesAllow(policies, outsiders), ...reaching(type, outsiders)]),
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
