import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { controls } from '@parapet/core'
import { type Linter, linterAt, newErrors } from './cfn-lint.ts'
import { inRepository, runParapet } from './measure.ts'
import { type Repository, repositoriesIn } from './repositories.ts'
import { report } from './table.ts'

/** What a JSON report of fixes holds, as far as it is counted here. */
type FixJson = {
  readonly summary: { readonly failing: number; readonly mended: number; readonly unproven: number }
  readonly fixes: readonly {
    readonly control: string
    readonly lines: number
    readonly files: readonly string[]
  }[]
  readonly files: readonly { readonly file: string; readonly generated: boolean }[]
}
type ScanJson = {
  readonly findings: readonly { readonly control: string; readonly verdict: string }[]
  readonly diagnostics: readonly { readonly severity: string }[]
}

/** What came of one repository. */
type Outcome = {
  readonly failing: number
  readonly mended: number
  readonly fixes: number
  readonly unproven: number
  readonly lines: readonly number[]
  /** Controls that fail, and those of them with a fix. */
  readonly failed: readonly string[]
  readonly fixed: readonly string[]
  readonly newErrors: readonly string[]
  readonly broken: number
}

/** Larger files are data, and no templates. */
const LARGEST_FILE = 4 * 1024 * 1024
const SKIPPED: ReadonlySet<string> = new Set(['.git', 'node_modules'])

/**
 * Fixes a copy of the examples and of every repository below `DIR`; answers whether enough fixes are proven, and
 * whether no validator says more of a fixed template than before. `CFN_LINT` names the validator of templates.
 */
export function benchFixes([dir]: readonly string[]): boolean {
  const linter = linterAt(process.env['CFN_LINT'])
  if (dir !== undefined && !existsSync(dir)) {
    console.error('usage: CFN_LINT=path/to/cfn-lint npm run bench -- fixes [DIR]')
    return false
  }
  console.log('| where | failing | mended | fixes | unproven | new errors | broken | ms |')
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: |')
  const outcomes = [...examples(), ...(dir === undefined ? [] : repositoriesIn(dir))].map((one) =>
    benchRepository(one, linter),
  )
  console.log('')
  return summarize(outcomes, linter)
}

function examples(): readonly Repository[] {
  const folder = inRepository('examples')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name: `examples/${name}`, commit: '', path: join(folder, name) }))
}

function benchRepository({ name, commit, path }: Repository, linter: Linter | undefined): Outcome {
  const scratch = mkdtempSync(join(tmpdir(), 'parapet-fixes-'))
  try {
    const copy = join(scratch, basename(path))
    cpSync(path, copy, { recursive: true, filter: isWanted })
    const before = scanOf(copy)
    const run = runParapet(['fix', '.', '--write', '--format', 'json', '--quiet'], copy)
    const outcome = run.stdout === '' ? nothing : outcomeOf(run.stdout, { before, path, copy, linter })
    const { failing, mended, fixes, unproven, newErrors: errors, broken } = outcome
    const where = commit === '' ? name : `${name}@${commit}`
    console.log(
      `| ${[where, failing, mended, fixes, unproven, errors.length, broken, Math.round(run.ms)].join(' | ')} |`,
    )
    for (const error of errors) console.error(`${where}: ${error}`)
    return outcome
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

const nothing: Outcome = {
  failing: 0,
  mended: 0,
  fixes: 0,
  unproven: 0,
  lines: [],
  failed: [],
  fixed: [],
  newErrors: [],
  broken: 0,
}

type Place = {
  readonly before: ScanJson | undefined
  readonly path: string
  readonly copy: string
  readonly linter: Linter | undefined
}

function outcomeOf(stdout: string, { before, path, copy, linter }: Place): Outcome {
  // A parse boundary: the report of our own command.
  const { summary, fixes, files } = JSON.parse(stdout) as FixJson
  const written = files.filter(({ generated }) => !generated).map(({ file }) => file)
  const templates = written.filter((file) => !file.endsWith('.tf'))
  const after = written.length === 0 ? before : scanOf(copy)
  return {
    ...summary,
    fixes: fixes.length,
    lines: fixes.map(({ lines }) => lines),
    failed: before === undefined ? [] : failedIn(before),
    fixed: fixes.map(({ control }) => control),
    newErrors: linter === undefined ? [] : newErrors(linter, path, copy, templates),
    broken: Math.max(0, errorsIn(after) - errorsIn(before)),
  }
}

function scanOf(folder: string): ScanJson | undefined {
  const { stdout } = runParapet(['scan', '.', '--format', 'json', '--quiet'], folder)
  // A parse boundary: the report of our own command.
  return stdout === '' ? undefined : (JSON.parse(stdout) as ScanJson)
}

const failedIn = ({ findings }: ScanJson): readonly string[] =>
  findings.flatMap(({ control, verdict }) => (verdict === 'fail' ? [control] : []))

const errorsIn = (scan: ScanJson | undefined): number =>
  scan?.diagnostics.filter(({ severity }) => severity === 'error').length ?? 0

function isWanted(path: string): boolean {
  if (SKIPPED.has(basename(path))) return false
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && (stat.isDirectory() || (stat.isFile() && stat.size <= LARGEST_FILE))
}

function summarize(outcomes: readonly Outcome[], linter: Linter | undefined): boolean {
  const sum = (of: (outcome: Outcome) => number): number =>
    outcomes.reduce((total, one) => total + of(one), 0)
  const fixes = sum((one) => one.fixes)
  const tried = fixes + sum((one) => one.unproven)
  const failed = new Set(outcomes.flatMap((one) => one.failed))
  const fixed = new Set(outcomes.flatMap((one) => one.fixed))
  const machine = controls.filter(
    // One that is for some types only leaves the others to machines.
    ({ id, remedy }) =>
      failed.has(id) && remedy.every(({ kind, on }) => kind !== 'advise' || on !== undefined),
  )
  const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole)
  return report([
    { what: 'failing findings', value: sum((one) => one.failing), unit: '' },
    {
      what: 'of these mended',
      value: percent(
        sum((one) => one.mended),
        sum((one) => one.failing),
      ),
      unit: '%',
    },
    { what: 'fixes that were tried', value: tried, unit: '' },
    { what: 'of these not proven', value: 100 - percent(fixes, tried), unit: '%', limit: 5 },
    { what: 'lines of a fix, median', value: median(outcomes.flatMap((one) => one.lines)), unit: '' },
    { what: 'controls that fail anywhere', value: failed.size, unit: '' },
    {
      what: 'of these without a remedy for machines',
      value: 100 - percent(machine.length, failed.size),
      unit: '%',
    },
    {
      what: 'of these with a fix that is proven',
      value: percent([...failed].filter((id) => fixed.has(id)).length, failed.size),
      unit: '%',
    },
    ...(linter === undefined
      ? []
      : [{ what: 'new errors of cfn-lint', value: sum((one) => one.newErrors.length), unit: '', limit: 0 }]),
    { what: 'files that cannot be read any more', value: sum((one) => one.broken), unit: '', limit: 0 },
  ])
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
