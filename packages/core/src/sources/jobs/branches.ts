import type { Value } from '../../workload/index.ts'

/** The definitions between which conditions choose; the jobs of each are looked at. */
export function branchesOf(value: Value): readonly Value[] {
  return value.kind === 'choice' ? [...branchesOf(value.then), ...branchesOf(value.else)] : [value]
}
