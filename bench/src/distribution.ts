import type { ScanJson } from './corpora.ts'

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info']

/** Prints how findings are spread over severities, and how many there are for a template that holds AI. */
export function printDistribution(reports: readonly ScanJson[]): void {
  const findings = reports.flatMap((report) => report.findings)
  console.log('\n| severity | fail | share of fail | unknown |\n| --- | --: | --: | --: |')
  const fails = findings.filter(({ verdict }) => verdict === 'fail')
  for (const severity of SEVERITIES) {
    const own = findings.filter((finding) => finding.severity === severity)
    const fail = own.filter(({ verdict }) => verdict === 'fail').length
    const unknown = own.filter(({ verdict }) => verdict === 'unknown').length
    console.log(`| ${severity} | ${fail} | ${((fail / fails.length) * 100).toFixed(1)} % | ${unknown} |`)
  }
  console.log('\n| of a template with AI | templates | median | p75 | max |\n| --- | --: | --: | --: | --: |')
  for (const verdicts of [['fail'], ['fail', 'unknown']]) {
    const counts = reports.flatMap((report) => perTemplate(report, verdicts)).sort((a, b) => a - b)
    const cells = [counts.length, quantile(counts, 0.5), quantile(counts, 0.75), counts.at(-1) ?? 0]
    console.log(`| ${verdicts.join(' and ')} | ${cells.join(' | ')} |`)
  }
}

/** Findings of each unit in which something belongs to an AI workload. */
function perTemplate({ units, findings }: ScanJson, verdicts: readonly string[]): readonly number[] {
  const counted = findings.filter(({ verdict }) => verdicts.includes(verdict))
  return units
    .filter(({ relevant }) => relevant > 0)
    .map(({ id }) => counted.filter(({ resource }) => resource.unit === id).length)
}

/** The nearest-rank quantile of sorted numbers. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
