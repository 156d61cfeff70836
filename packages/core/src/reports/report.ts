import type { Control } from '../controls/index.ts'
import type {
  ControlError,
  Finding,
  FrameworkCoverage,
  PathReport,
  Relevance,
  ServiceState,
} from '../scan/index.ts'
import type { Diagnostic, Resource, Unit } from '../workload/index.ts'

/** A file that was read, with the SHA-256 of its text as hexadecimal digits. */
export type Input = { readonly file: string; readonly sha256: string }

/** One unit and how much of it belongs to an AI workload. */
export type UnitSummary = {
  readonly unit: Unit
  /** Resources of the unit that are judged; none means that the unit holds no AI workload. */
  readonly relevant: number
}

/** How much of each unit is part of an AI workload. */
export function summarizeUnits(
  units: readonly Unit[],
  relevance: ReadonlyMap<string, Relevance>,
): readonly UnitSummary[] {
  return units.map((unit) => ({
    unit,
    relevant: unit.resources.filter(({ id }) => relevance.has(id)).length,
  }))
}

/** Everything a report may tell; each format picks what it needs. */
export type Report = {
  readonly tool: { readonly name: string; readonly version: string }
  /** When the scan ran, ISO 8601 in UTC; only where the user asks for it, since it makes no two reports alike. */
  readonly time?: string
  readonly inputs: readonly Input[]
  readonly units: readonly UnitSummary[]
  readonly resources: readonly Resource[]
  readonly controls: readonly Control[]
  /** All findings, suppressed ones included, most urgent first; passes where they are kept. */
  readonly findings: readonly Finding[]
  /** How many places passed, where passes are not among the findings. */
  readonly passed?: number
  readonly diagnostics: readonly Diagnostic[]
  readonly errors: readonly ControlError[]
  /** The frameworks that were asked for, with the evidence for each requirement. */
  readonly frameworks?: readonly FrameworkCoverage[]
  /** Who answers for what in the services of the workload, where that was asked for. */
  readonly responsibilities?: readonly ServiceState[]
  /** How an attacker would get in, and what would stop it; set where it was looked for. */
  readonly paths?: PathReport
  /** Set when findings of an earlier report were left out. */
  readonly baseline?: BaselineSummary
  /** The text of an input file, for excerpts. */
  readonly text: (file: string) => string | undefined
}

/** How many findings an earlier report already had, and how many of its findings are gone. */
export type BaselineSummary = { readonly known: number; readonly gone: number }

/** Which findings are shown. */
export type Shown = {
  readonly passes: boolean
  readonly unknown: 'show' | 'fail' | 'hide'
}

/** Findings in the order of the report, without those the user does not want to see. */
export function shownFindings(report: Report, shown: Shown): readonly Finding[] {
  return report.findings.filter(({ verdict }) => {
    if (verdict === 'pass') return shown.passes
    return verdict !== 'unknown' || shown.unknown !== 'hide'
  })
}

/** How many places were judged, by verdict; suppressed findings count apart. */
export type Counts = {
  readonly resources: number
  readonly controls: number
  readonly pass: number
  readonly fail: number
  readonly unknown: number
  readonly suppressed: number
}

/** Counts a report. */
export function countsOf(report: Report): Counts {
  const open = report.findings.filter(({ suppressed }) => suppressed === undefined)
  const count = (verdict: Finding['verdict']): number => open.filter((one) => one.verdict === verdict).length
  return {
    resources: report.resources.length,
    controls: report.controls.length,
    pass: report.passed ?? count('pass'),
    fail: count('fail'),
    unknown: count('unknown'),
    suppressed: report.findings.length - open.length,
  }
}
