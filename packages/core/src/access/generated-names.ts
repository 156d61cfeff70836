import { findStatements, type Policy, type Statement, type Text } from '@parapet/iam'
import type { Naming } from './naming.ts'
import type { Asked, Holder } from './workload-access.ts'

/** The same question about a resource whose name is left open, where it is made at deployment; else nothing. */
export function withOpenName(asked: Asked, naming: Naming): Asked | undefined {
  const texts = asked.texts.map((text) => naming.opened(text))
  return texts.some((text, index) => text !== asked.texts[index]) ? { ...asked, texts } : undefined
}

/**
 * Whether an Allow of a holder that writes out its resources may be meant of a name that is made at deployment:
 * what refers to such a name is meant of that name alone, and says nothing here.
 */
export function onlyWrittenOut(holder: Holder, naming: Naming): Holder {
  return withPolicies(holder, (policy) => mapStatements(policy, (one) => !namesResources(one, naming)))
}

/** Whether a Deny that writes out its resources may be meant of a name that is left open in `open` alone. */
export function mayDeny(holder: Holder, action: string, asked: Asked, open: Asked, naming: Naming): boolean {
  const denying = (policy: Policy, resources: readonly Text[]): ReadonlySet<Statement> => {
    const found = findStatements(policy, { effect: 'Deny', actions: [action], resources })
    return new Set(found.map(({ statement }) => statement))
  }
  return holder.identity.some(({ policy }) => {
    const known = denying(policy, asked.texts)
    return [...denying(policy, open.texts)].some((one) => !known.has(one) && !namesResources(one, naming))
  })
}

function withPolicies(holder: Holder, change: (policy: Policy) => Policy): Holder {
  const identity = holder.identity.map((source) => ({ ...source, policy: change(source.policy) }))
  return { ...holder, identity, entry: { ...holder.entry, identity: identity.map(({ policy }) => policy) } }
}

/** Statements that do not count match no action; all keep their places. */
function mapStatements(policy: Policy, counts: (statement: Statement) => boolean): Policy {
  const statements = policy.statements.map((one) =>
    counts(one) ? one : { ...one, action: { negated: false, patterns: [] } },
  )
  return { ...policy, statements }
}

function namesResources({ resource }: Statement, naming: Naming): boolean {
  return resource?.patterns.some(({ pattern }) => isOpened(pattern.text, naming)) === true
}

const isOpened = (text: Text, naming: Naming): boolean => naming.opened(text) !== text
