import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { inRepository } from './gen/write.ts'
import { runCommand } from './run-command.ts'

/**
 * Mutation tests of one folder: `npm run mutate -- packages/core/src/controls`. Incremental: what did not
 * change since the last run is not tested again. Literals are left alone, since most of ours are texts for
 * people; so are generated files. The score leaves out static mutants as well (code that runs once, when its
 * module is loaded): they are activated too late to be killed by the tests that cover them.
 */
function configure(folder: string): object {
  return {
    packageManager: 'npm',
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.config.ts', related: true },
    plugins: ['@stryker-mutator/vitest-runner'],
    mutate: [`${folder}/**/*.ts`, '!**/*.test.ts', '!**/*.generated.ts', '!**/test/**'],
    mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration', 'Regex'] },
    // Rewriting the compiler's configuration needs the compiler's old programming interface; name none.
    tsconfigFile: 'none',
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    concurrency: 2,
    timeoutMS: 20_000,
    incremental: true,
    incrementalFile: reportOf(folder),
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { logTests: false, reportTests: false },
    tempDirName: '.stryker-tmp',
    cleanTempDir: 'always',
  }
}

const reportOf = (folder: string): string =>
  `reports/mutation/${folder.replace(/\/$/, '').replaceAll('/', '-')}.json`

type Mutant = { readonly status: string; readonly static?: boolean }
const DETECTED: readonly string[] = ['Killed', 'Timeout']
const UNDETECTED: readonly string[] = ['Survived', 'NoCoverage']

/** Detected mutants of the report, and all that count. */
function scoreOf(report: string): { readonly detected: number; readonly total: number } {
  // The report is Stryker's own, in the schema of mutation-testing-elements.
  const { files } = JSON.parse(report) as { files: Record<string, { mutants: readonly Mutant[] }> }
  const mutants = Object.values(files).flatMap((file) => file.mutants.filter((mutant) => !mutant.static))
  const detected = mutants.filter(({ status }) => DETECTED.includes(status)).length
  return { detected, total: detected + mutants.filter(({ status }) => UNDETECTED.includes(status)).length }
}

const [folder = ''] = process.argv.slice(2)
if (!existsSync(inRepository(folder)) || folder === '') {
  console.error('usage: npm run mutate -- FOLDER, for example packages/core/src/controls')
  process.exitCode = 2
} else {
  mkdirSync(inRepository('reports/mutation'), { recursive: true })
  const file = 'reports/stryker.config.json'
  writeFileSync(inRepository(file), JSON.stringify(configure(folder.replace(/\/$/, '')), undefined, 2))
  process.exitCode = runCommand('npx', ['stryker', 'run', file])
  const { detected, total } = scoreOf(readFileSync(inRepository(reportOf(folder)), 'utf8'))
  console.log(
    `Score without static mutants: ${((100 * detected) / total).toFixed(1)} % (${detected} of ${total})`,
  )
}
