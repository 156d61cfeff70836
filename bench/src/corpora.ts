import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runParapet } from './measure.ts'

/** What a JSON report of a scan holds, as far as it is counted here. */
type ScanJson = {
  readonly units: readonly { readonly resources: number; readonly relevant: number }[]
  readonly summary: { readonly resources: number; readonly fail: number; readonly unknown: number }
  readonly diagnostics: readonly { readonly severity: string }[]
  readonly errors: readonly unknown[]
}

/**
 * Scans every folder below `DIR`, one checked-out repository each; a file `<folder>.commit` beside it names
 * its commit. Answers whether none crashed.
 */
export function benchCorpora([dir = '']: readonly string[]): boolean {
  if (!existsSync(dir)) {
    console.error('usage: npm run bench -- corpora DIR')
    return false
  }
  const repositories = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  console.log(
    '| repository@commit | templates | with AI | resources | judged | fail | unknown | broken | ms | peak MB |',
  )
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |')
  return repositories.map(({ name }) => benchRepository(dir, name)).every(Boolean)
}

function benchRepository(dir: string, name: string): boolean {
  const run = runParapet(['scan', '.', '--format', 'json', '--quiet'], join(dir, name))
  const label = `${name.replaceAll('__', '/')}@${commitOf(dir, name)}`
  if (run.stdout === '') {
    console.log(`| ${label} | crashed with ${run.code} |`)
    return false
  }
  // A parse boundary: the report of our own command.
  const { units, summary, diagnostics, errors } = JSON.parse(run.stdout) as ScanJson
  const cells = [
    label,
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

function commitOf(dir: string, name: string): string {
  const file = join(dir, `${name}.commit`)
  return existsSync(file) ? readFileSync(file, 'utf8').trim().slice(0, 7) : 'unknown'
}
