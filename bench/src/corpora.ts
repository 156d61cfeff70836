import { existsSync } from 'node:fs'
import { runParapet } from './measure.ts'
import { type Repository, repositoriesIn } from './repositories.ts'

/** What a JSON report of a scan holds, as far as it is counted here. */
type ScanJson = {
  readonly units: readonly { readonly resources: number; readonly relevant: number }[]
  readonly summary: { readonly resources: number; readonly fail: number; readonly unknown: number }
  readonly diagnostics: readonly { readonly severity: string }[]
  readonly errors: readonly unknown[]
}

/** Scans every repository below `DIR`; answers whether none crashed. */
export function benchCorpora([dir = '']: readonly string[]): boolean {
  if (!existsSync(dir)) {
    console.error('usage: npm run bench -- corpora DIR')
    return false
  }
  console.log(
    '| repository@commit | templates | with AI | resources | judged | fail | unknown | broken | ms | peak MB |',
  )
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |')
  return repositoriesIn(dir).map(benchRepository).every(Boolean)
}

function benchRepository({ name, commit, path }: Repository): boolean {
  const run = runParapet(['scan', '.', '--format', 'json', '--quiet'], path)
  if (run.stdout === '') {
    console.log(`| ${name}@${commit} | ended with ${run.code} and no report |`)
    return run.code === 2
  }
  // A parse boundary: the report of our own command.
  const { units, summary, diagnostics, errors } = JSON.parse(run.stdout) as ScanJson
  const cells = [
    `${name}@${commit}`,
    units.length,
    units.filter(({ relevant }) => relevant > 0).length,
    units.reduce((sum, unit) => sum + unit.resources, 0),
    summary.resources,
    summary.fail,
    summary.unknown,
    diagnostics.filter(({ severity }) => severity === 'error').length,
    Math.round(run.ms),
    Math.round(run.peakMb),
  ]
  console.log(`| ${cells.join(' | ')} |`)
  return errors.length === 0 && run.code !== 3
}
