import type { Targets } from '../view/index.ts'
import { canonicalText } from '../workload/index.ts'

/** How security groups are named where a rule may name them: by id of the resource, or as they are written. */
export function groupIds({ views, external }: Targets): ReadonlySet<string> {
  return new Set([...views.map(({ id }) => id), ...external.flatMap((value) => canonicalText(value) ?? [])])
}
