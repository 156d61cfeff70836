import { SEVERITIES } from '../controls/index.ts'
import { byText } from '../workload/index.ts'
import type { Finding } from './finding.ts'

const verdictOrder = { fail: 0, unknown: 1, pass: 2 }
const confidenceOrder = { high: 0, medium: 1, low: 2 }

/** Most urgent first: verdict, severity, the attack paths it opens, confidence; then by where it stands, so that the order is total. */
export function rank(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      verdictOrder[a.verdict] - verdictOrder[b.verdict] ||
      SEVERITIES.indexOf(a.control.severity) - SEVERITIES.indexOf(b.control.severity) ||
      (b.opens ?? 0) - (a.opens ?? 0) ||
      confidenceOrder[a.confidence] - confidenceOrder[b.confidence] ||
      byText(a.place.at?.file ?? '', b.place.at?.file ?? '') ||
      (a.place.at?.line ?? 0) - (b.place.at?.line ?? 0) ||
      byText(a.control.id, b.control.id) ||
      byText(a.place.key, b.place.key) ||
      byText(a.fingerprint, b.fingerprint),
  )
}

/** Tells of each finding how many attack paths it opens, by fingerprint, and ranks anew. */
export function rankByPaths(
  findings: readonly Finding[],
  opened: ReadonlyMap<string, number>,
): readonly Finding[] {
  if (opened.size === 0) return findings
  return rank(
    findings.map((finding) => {
      const opens = finding.verdict === 'fail' ? opened.get(finding.fingerprint) : undefined
      return opens === undefined ? finding : { ...finding, opens }
    }),
  )
}
