import { existsSync } from 'node:fs'
import { printDistribution } from './distribution.ts'
import { type Run, runParapet } from './measure.ts'
import { type Repository, repositoriesIn } from './repositories.ts'
import { countProperties } from './terraform-share.ts'

/** What a JSON report of a scan holds, as far as it is counted here. */
export type ScanJson = {
  readonly units: readonly {
    readonly id: string
    readonly source: string
    readonly files: readonly string[]
    readonly resources: number
    readonly relevant: number
  }[]
  readonly summary: { readonly resources: number; readonly fail: number; readonly unknown: number }
  readonly findings: readonly {
    readonly severity: string
    readonly verdict: string
    readonly resource: { readonly unit: string }
  }[]
  readonly diagnostics: readonly { readonly severity: string }[]
  readonly errors: readonly unknown[]
}

const COLUMNS = [
  'templates',
  'with AI',
  'Terraform files',
  'their values not known',
  'resources',
  'judged',
  'fail',
  'unknown',
  'paths',
  'broken',
  'ms',
  'peak MB',
]

/** Scans every repository below `DIR` and searches it for paths; answers whether none crashed. */
export async function benchCorpora([dir = '']: readonly string[]): Promise<boolean> {
  if (!existsSync(dir)) {
    console.error('usage: npm run bench -- corpora DIR')
    return false
  }
  console.log(`| repository@commit | ${COLUMNS.join(' | ')} |`)
  console.log(`| --- |${' --: |'.repeat(COLUMNS.length)}`)
  const reports: ScanJson[] = []
  let isSound = true
  for (const repository of repositoriesIn(dir)) {
    const run = runParapet(['scan', '.', '--format', 'json', '--quiet'], repository.path)
    const report = run.stdout === '' ? undefined : parse(run.stdout)
    console.log(await row(repository, run, report))
    if (report !== undefined) reports.push(report)
    isSound &&= report === undefined ? run.code === 2 : report.errors.length === 0 && run.code !== 3
  }
  printDistribution(reports)
  return isSound
}

async function row({ name, commit, path }: Repository, run: Run, report?: ScanJson): Promise<string> {
  if (report === undefined) return `| ${name}@${commit} | ended with ${run.code} and no report |`
  const { units, summary, diagnostics } = report
  const written = units.filter(({ source }) => source === 'terraform').flatMap(({ files }) => files)
  const files = [...new Set(written)].sort()
  const { properties, unresolved } = await countProperties(path, files)
  const cells = [
    units.length,
    units.filter(({ relevant }) => relevant > 0).length,
    files.length,
    properties === 0 ? '' : `${((unresolved / properties) * 100).toFixed(1)} %`,
    units.reduce((sum, unit) => sum + unit.resources, 0),
    summary.resources,
    summary.fail,
    summary.unknown,
    countPaths(path),
    diagnostics.filter(({ severity }) => severity === 'error').length,
    Math.round(run.ms),
    Math.round(run.peakMb),
  ]
  return `| ${name}@${commit} | ${cells.join(' | ')} |`
}

function countPaths(path: string): number {
  const { stdout } = runParapet(['paths', '.', '--format', 'json', '--quiet'], path)
  if (stdout === '') return 0
  // A parse boundary: the report of our own command.
  return (JSON.parse(stdout) as { readonly paths: readonly unknown[] }).paths.length
}

function parse(text: string): ScanJson {
  // A parse boundary: the report of our own command.
  return JSON.parse(text) as ScanJson
}
