import type { Domain, Severity, Stage, Verdict } from './report-store.ts'

/** Severities from worst to mildest. */
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info']
/** The life of a workload, in order. */
export const STAGES: readonly Stage[] = ['ingest', 'prepare', 'train', 'deploy', 'monitor', 'generate']
/** What controls are about. */
export const DOMAINS: readonly Domain[] = [
  'identity',
  'data-protection',
  'network',
  'monitoring',
  'model-integrity',
  'generative-ai',
  'governance',
]
/** Verdicts, most urgent first. */
export const VERDICTS: readonly Verdict[] = ['fail', 'unknown', 'pass']

/** Code-unit order: the same on every machine. */
export function byText(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
