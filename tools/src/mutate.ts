import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { inRepository } from './gen/write.ts'
import { runCommand } from './run-command.ts'

/**
 * Mutation tests of one folder, `npm run mutate -- packages/core/src/controls`, or of some of its files.
 * Incremental: what did not change since the last run is not tested again. Literals are left alone, since
 * most of ours are texts for people; so are generated files. Only the tests of the folder's own package count,
 * and not those with snapshots or Cedar: what kills no mutant here might be killed by the whole suite, but not the
 * other way round. So it is with `--tests FOLDER`, given once or more, which takes only the tests below those folders
 * and is faster; the expansion of SAM, for one, is tested by `tools/src/sam` as well.
 */
function configure(folder: string, files: readonly string[]): object {
  const name = folder.replaceAll('/', '-')
  const mutated = files.length === 0 ? [`${folder}/**/*.ts`] : files
  return {
    packageManager: 'npm',
    testRunner: 'fresh-copies',
    plugins: [inRepository('tools/dist/mutation-runner.js')],
    mutate: [...mutated, '!**/*.test.ts', '!**/*.generated.ts', '!**/test/**'],
    mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration', 'Regex'] },
    // Rewriting the compiler's configuration needs the compiler's old programming interface; name none.
    tsconfigFile: 'none',
    // The tests check no types, and some compare files with what is written elsewhere.
    disableTypeChecks: false,
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    concurrency: 2,
    timeoutMS: 3000,
    timeoutFactor: 1,
    incremental: true,
    incrementalFile: `reports/mutation/${name}.json`,
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { logTests: false, reportTests: false },
    tempDirName: '.stryker-tmp',
    cleanTempDir: 'always',
  }
}

const { values, positionals } = parseArgs({
  options: { tests: { type: 'string', multiple: true } },
  allowPositionals: true,
})
const paths = positionals.map((path) => path.replace(/\/$/, ''))
const files = paths.filter((path) => path.endsWith('.ts'))
const folders = new Set(paths.map((path) => (path.endsWith('.ts') ? dirname(path) : path)))
const [folder = '', ...others] = folders
if (folder === '' || others.length > 0 || !paths.every((path) => existsSync(inRepository(path)))) {
  console.error('usage: npm run mutate -- FOLDER | FILE... [--tests FOLDER]')
  process.exitCode = 2
} else {
  mkdirSync(inRepository('reports/mutation'), { recursive: true })
  const file = 'reports/stryker.config.json'
  writeFileSync(inRepository(file), JSON.stringify(configure(folder, files), undefined, 2))
  process.env['TESTED_PACKAGE'] = folder.split('/')[1]
  process.env['TESTED_WITH'] = (values.tests ?? []).join(',')
  process.exitCode = runCommand('npx', ['stryker', 'run', file])
}
