import type { Decision } from '@parapet/iam'

type Alternative = NonNullable<Decision['alternatives']>[number]
type Term = Alternative[number]

/**
 * A decision without the ways that are open only to another principal: AWS makes the unique id in `aws:userid`
 * when it makes a role or user, so that a pattern that does not refer to one is meant of somebody else.
 *
 * `id` is how policies refer to the id of the caller; without it nothing is known.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-userid
 */
export function withoutIdsOfOthers(decision: Decision, id: string | undefined): Decision {
  const { alternatives } = decision
  if (id === undefined || alternatives === undefined) return decision
  const own = alternatives.filter((terms) => !terms.some((term) => isOfAnother(term, id)))
  if (own.length === alternatives.length) return decision
  if (own.length > 0) return { ...decision, alternatives: own }
  return { ...decision, outcome: 'denied', denial: 'implicit', alternatives: [], reasons: [] }
}

/** Whether a term asks for the id of somebody else: that it is one, or that it is none but it. */
function isOfAnother({ requirement, positive }: Term, id: string): boolean {
  if (requirement.kind !== 'holds' || requirement.clause.keyName !== 'aws:userid') return false
  const { operator, values } = requirement.clause
  if (/Not(?:Equals|Like)/.test(operator) === positive) return false
  return !values.some(({ pattern: { text } }) => /^[*?]/.test(text) || text.startsWith(id))
}
