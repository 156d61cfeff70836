import type { Finding } from '../scan/index.ts'
import { byText } from '../workload/index.ts'

/** One thing to do that settles unknowns, and how many. */
export type Settlement = { readonly settle: string; readonly findings: number }

/** What would settle the unknowns among findings, most settling first. */
export function settlementsOf(findings: readonly Finding[]): readonly Settlement[] {
  const counts = new Map<string, number>()
  for (const { verdict, settle } of findings) {
    if (verdict === 'unknown' && settle !== undefined) counts.set(settle, (counts.get(settle) ?? 0) + 1)
  }
  return [...counts]
    .map(([settle, number]) => ({ settle, findings: number }))
    .sort((a, b) => b.findings - a.findings || byText(a.settle, b.settle))
}
