import type { Finding } from '../scan/index.ts'
import { type Judged, keyOf } from './judged.ts'

/**
 * What several findings have in common that only their number tells apart, such as those of two equal statements: the
 * key without that number. Once one is mended the others are counted anew.
 */
export const twinKey = (finding: Pick<Finding, 'control' | 'place'>): string =>
  keyOf(finding).replaceAll(/#\d+\]/g, ']')

/** How many findings have each key, the numbers of twins apart. */
export function countTwins(findings: Iterable<Finding>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(twinKey(finding), (counts.get(twinKey(finding)) ?? 0) + 1)
  return counts
}

/** Where findings of an earlier reading stand now: under their own keys, else under that of a twin. */
export function nowOf(findings: readonly Finding[], { open }: Judged): ReadonlyMap<Finding, Finding> {
  const isOpen = (finding: Finding | undefined): finding is Finding => finding?.verdict === 'fail'
  const found = new Map<Finding, Finding>()
  const taken = new Set<Finding>()
  for (const finding of findings) {
    const same = open.get(keyOf(finding))
    if (!isOpen(same)) continue
    found.set(finding, same)
    taken.add(same)
  }
  const renamed = findings.filter((finding) => !found.has(finding) && /#\d+\]/.test(keyOf(finding)))
  if (renamed.length === 0) return found
  for (const finding of renamed) {
    const twin = [...open.values()].find(
      (one) => isOpen(one) && !taken.has(one) && twinKey(one) === twinKey(finding),
    )
    if (twin === undefined) continue
    found.set(finding, twin)
    taken.add(twin)
  }
  return found
}
