import type { Diagnostic } from '../workload/index.ts'
import type { Finding } from './finding.ts'
import { failingWhen, fingerprintOf } from './fingerprint.ts'

type Open = 'fail' | 'unknown'

/** The failures and unknowns of an earlier report, by fingerprint; suppressed ones are none of it. */
export type Baseline = ReadonlyMap<string, Open>

/** A baseline, or why there is none. */
export type BaselineRead = { readonly baseline: Baseline; readonly diagnostics: readonly Diagnostic[] }

/** What is new against a baseline, how many are not, and how many of the baseline are gone. */
export type BaselineResult = {
  readonly findings: readonly Finding[]
  readonly known: number
  readonly gone: number
}

/** Reads an earlier JSON report of Parapet; anything else is a diagnostic and an empty baseline. */
export function readBaseline(text: string, file: string): BaselineRead {
  const findings = findingsOf(text)
  if (findings === undefined) return { baseline: new Map(), diagnostics: [refusal(file)] }
  const baseline = new Map<string, Open>()
  for (const finding of findings) {
    const { fingerprint, verdict, suppressed } = fieldsOf(finding)
    if (typeof fingerprint !== 'string') return { baseline: new Map(), diagnostics: [refusal(file)] }
    if ((verdict === 'fail' || verdict === 'unknown') && suppressed === undefined)
      baseline.set(fingerprint, verdict)
  }
  return { baseline, diagnostics: [] }
}

function findingsOf(text: string): readonly unknown[] | undefined {
  try {
    const { version, findings } = fieldsOf(JSON.parse(text))
    return typeof version === 'string' && version.startsWith('1.') && Array.isArray(findings)
      ? findings
      : undefined
  } catch {
    return undefined
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  // A parse boundary: any object may be asked for any field.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function refusal(file: string): Diagnostic {
  return {
    code: 'baseline-unreadable',
    severity: 'error',
    message: `\`${file}\` is no JSON report of parapet; write one with \`parapet scan --format json --output ${file}\``,
    file,
  }
}

/**
 * Takes away what the baseline already had. A finding is known under any id its control ever had; one that
 * was not known to fail and now fails is new.
 */
export function subtractBaseline(findings: readonly Finding[], baseline: Baseline): BaselineResult {
  const met = new Set<string>()
  const fresh = findings.filter((finding) => {
    if (finding.verdict === 'pass') return true
    const earlier = fingerprintsOf(finding).find((one) => baseline.has(one))
    if (earlier === undefined) return true
    met.add(earlier)
    return finding.verdict === 'fail' && baseline.get(earlier) === 'unknown'
  })
  return { findings: fresh, known: findings.length - fresh.length, gone: baseline.size - met.size }
}

/** The fingerprint of a finding under its control's id and under each former one. */
function fingerprintsOf({ fingerprint, control, place, worlds }: Finding): readonly string[] {
  const { aliases = [] } = control
  const when = failingWhen(worlds)
  return [fingerprint, ...aliases.map((id) => fingerprintOf(id, place.resource, place.key, when))]
}
