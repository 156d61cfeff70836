import { type Policy, readPolicy } from '@parapet/iam'
import type { Resource, Value } from '../workload/index.ts'
import { canonicalText } from '../workload/index.ts'
import type { SourcedPolicy } from './policy-reading.ts'

/** A policy that is attached and was not seen: it may allow and deny anything. */
export function unseenPolicy(resource: Resource, path: string, value: Value, name?: string): SourcedPolicy {
  const shown = name ?? canonicalText(value) ?? 'the document'
  return {
    policy: unknownPolicy(),
    resource,
    path,
    unseen: `what \`${shown}\` at \`${path}\` allows is not known`,
    ...(value.at && { at: value.at }),
  }
}

/** One object for all: what is not known of one is not known of any, and is evaluated once. */
let unknown: Policy | undefined
function unknownPolicy(): Policy {
  unknown ??= readPolicy(
    { kind: 'hole', hole: { id: 'unseen policy', reason: 'not seen' } },
    'identity',
  ).policy
  return unknown
}
