import type { ConsoleControl, ConsoleData } from '@parapet/core'
import type { FindingIndex } from './finding-index.ts'
import { DOMAINS, SEVERITIES, STAGES } from './order.ts'
import type { Change, Coverage, MatrixCell, Overview, Settlement, Tally } from './report-store.ts'

/** At most so many changes and settlements are proposed at once. */
const PROPOSALS = 5

/** The state of affairs in one glance. */
export function overviewOf(data: ConsoleData, index: FindingIndex): Overview {
  const fails = index.rows.filter(
    ({ finding }) => finding.verdict === 'fail' && finding.suppressed === undefined,
  )
  return {
    counts: data.counts,
    severities: SEVERITIES.map((severity) => ({
      severity,
      fail: fails.filter(({ control }) => control.severity === severity).length,
    })),
    matrix: matrixOf(data.controls),
    changes: changesOf(fails),
    settlements: settlementsOf(index),
    units: data.units,
  }
}

/** Stages by domains; a control counts in each of its stages. */
function matrixOf(controls: readonly ConsoleControl[]): readonly MatrixCell[] {
  return STAGES.flatMap((stage) =>
    DOMAINS.map((domain) => {
      const own = controls.filter((control) => control.stages.includes(stage) && control.domain === domain)
      return { stage, domain, controls: own.length, ...sumOf(own) }
    }),
  )
}

/** What to change first: the worst controls, and among equals those that settle most. */
function changesOf(fails: FindingIndex['rows']): readonly Change[] {
  const byControl = new Map<string, Change>()
  for (const row of fails) {
    const change = byControl.get(row.control.id)
    if (change === undefined) byControl.set(row.control.id, { control: row.control, findings: 1, first: row })
    else byControl.set(row.control.id, { ...change, findings: change.findings + 1 })
  }
  return [...byControl.values()]
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.control.severity) - SEVERITIES.indexOf(b.control.severity) ||
        b.findings - a.findings,
    )
    .slice(0, PROPOSALS)
}

function settlementsOf(index: FindingIndex): readonly Settlement[] {
  const counts = new Map<string, number>()
  for (const { finding } of index.rows) {
    if (finding.verdict !== 'unknown' || finding.settle === undefined || finding.suppressed !== undefined)
      continue
    counts.set(finding.settle, (counts.get(finding.settle) ?? 0) + 1)
  }
  return [...counts]
    .map(([settle, findings]) => ({ settle, findings }))
    .sort((a, b) => b.findings - a.findings)
    .slice(0, PROPOSALS)
}

/** Which requirements of which frameworks have evidence, and who answers for what. */
export function coverageOf({ controls, frameworks, services }: ConsoleData): Coverage {
  return {
    frameworks: frameworks.map(({ requirements, ...framework }) => ({
      ...framework,
      requirements: requirements.map((requirement) => {
        const own = requirement.controls.flatMap((index) => controls[index] ?? [])
        return { ...requirement, controls: own, ...sumOf(own) }
      }),
    })),
    services: services ?? [],
  }
}

function sumOf(controls: readonly ConsoleControl[]): Tally {
  const sum = (key: keyof Tally): number => controls.reduce((total, { judged }) => total + judged[key], 0)
  return { pass: sum('pass'), fail: sum('fail'), unknown: sum('unknown') }
}
