import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { inRepository } from './gen/write.ts'
import { runCommand } from './run-command.ts'

/**
 * Mutation tests of one folder: `npm run mutate -- packages/core/src/controls`. Incremental: what did not
 * change since the last run is not tested again. Literals are left alone, since most of ours are texts for
 * people; so are generated files. Only the tests of the folder's own package count: those of the command line
 * load modules while a test runs, so that code which runs once would seem to be covered by it.
 */
function configure(folder: string): object {
  const name = folder.replaceAll('/', '-')
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
    incrementalFile: `reports/mutation/${name}.json`,
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { logTests: false, reportTests: false },
    tempDirName: '.stryker-tmp',
    cleanTempDir: 'always',
  }
}

const [folder = ''] = process.argv.slice(2)
if (!existsSync(inRepository(folder)) || folder === '') {
  console.error('usage: npm run mutate -- FOLDER, for example packages/core/src/controls')
  process.exitCode = 2
} else {
  mkdirSync(inRepository('reports/mutation'), { recursive: true })
  const file = 'reports/stryker.config.json'
  writeFileSync(inRepository(file), JSON.stringify(configure(folder.replace(/\/$/, '')), undefined, 2))
  process.env['TESTED_PACKAGE'] = folder.split('/')[1]
  process.exitCode = runCommand('npx', ['stryker', 'run', file])
}
