import { readFileSync, writeFileSync } from 'node:fs'
import type { LoadTests } from './mutation/bundle-tests.ts'
import { bundleTests } from './mutation/bundle-tests.ts'
import type { CollectedTest } from './mutation/collected-tests.ts'
import type { Outcome } from './mutation/run-tests.ts'
import { runTests } from './mutation/run-tests.ts'

/** Where the process that tried the tests at first tells the others how long each took. */
const timesFile = 'test-times.json'

/**
 * A test runner for Stryker that keeps one process and gives each mutant a fresh copy of a package and its
 * tests, quick tests first: ten times as fast as starting vitest for each.
 */
class MutationRunner {
  #load: LoadTests = () => []
  readonly #milliseconds = new Map<string, number>()

  capabilities(): object {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    const folders = (process.env['TESTED_WITH'] ?? '').split(',').filter((folder) => folder !== '')
    this.#load = await bundleTests(process.env['TESTED_PACKAGE'] ?? '', folders)
  }

  /** All tests on the code as it is, with what each covers. */
  async dryRun(): Promise<object> {
    activate(undefined)
    shared.mutantCoverage = { static: {}, perTest: {} }
    const outcomes = await runTests(this.#load(), { before: announce, until: () => false })
    shared.currentTestId = undefined
    writeFileSync(
      timesFile,
      JSON.stringify(outcomes.map(({ test, milliseconds }) => [test.id, milliseconds])),
    )
    return { status: 'complete', tests: outcomes.map(report), mutantCoverage: shared.mutantCoverage }
  }

  /** The tests that cover a mutant, until one fails. */
  async mutantRun({ testFilter, hitLimit, activeMutant, mutantActivation }: MutantRun): Promise<object> {
    this.#recallTimes()
    // Stryker allows a mutant a hundred times the hits of all tests together; ten times is a loop as well.
    const limit = hitLimit === undefined ? undefined : hitLimit / 10
    shared.hitLimit = limit
    activate(mutantActivation === 'static' ? activeMutant.id : undefined)
    const wanted = testFilter && new Set(testFilter)
    const files = testFilter && new Set(testFilter.map((id) => id.slice(0, id.indexOf('#'))))
    const tests = this.#load(files).filter(({ id }) => wanted?.has(id) !== false)
    activate(activeMutant.id)
    const outcomes = await runTests(this.#quickFirst(tests), {
      before: announce,
      // A fresh copy has to be compiled again, so the first tests take far longer than they did at first.
      limit: ({ id }) => 5000 + 10 * (this.#milliseconds.get(id) ?? 1000),
      until: ({ failure }) => failure !== undefined,
    })
    const failed = outcomes.find(({ failure }) => failure !== undefined)
    const looping = limit !== undefined && (shared.hitCount ?? 0) > limit
    if (looping || failed?.failure?.startsWith('Script execution timed out') === true)
      return { status: 'timeout' }
    if (failed === undefined) return { status: 'survived', nrOfTests: outcomes.length }
    return {
      status: 'killed',
      failureMessage: failed.failure,
      killedBy: [failed.test.id],
      nrOfTests: outcomes.length,
    }
  }

  #recallTimes(): void {
    if (this.#milliseconds.size > 0) return
    // The file that the first run wrote.
    const times = JSON.parse(readFileSync(timesFile, 'utf8')) as readonly (readonly [string, number])[]
    for (const [id, milliseconds] of times) this.#milliseconds.set(id, milliseconds)
  }

  #quickFirst(tests: readonly CollectedTest[]): readonly CollectedTest[] {
    const time = ({ id }: CollectedTest) => this.#milliseconds.get(id) ?? 0
    return [...tests].sort((a, b) => time(a) - time(b))
  }
}

type MutantRun = {
  readonly testFilter?: readonly string[]
  readonly hitLimit?: number
  readonly activeMutant: { readonly id: string }
  readonly mutantActivation: 'static' | 'runtime'
}

/** What the mutated code and its runner share, by Stryker's names. */
type Shared = {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number
  hitLimit?: number | undefined
  mutantCoverage?: object
}

const shared: Shared = {}
Object.assign(globalThis, { __stryker__: shared })

function activate(mutant: string | undefined): void {
  shared.activeMutant = mutant
  shared.hitCount = 0
}

function announce({ id }: CollectedTest): void {
  shared.currentTestId = id
}

function report({ test, milliseconds, failure }: Outcome): object {
  const { id, name, file: fileName } = test
  const about = { id, name, fileName, timeSpentMs: milliseconds }
  return failure === undefined ? { ...about, status: 0 } : { ...about, status: 1, failureMessage: failure }
}

/** Stryker finds the runner by this name. */
export const strykerPlugins: readonly object[] = [
  {
    kind: 'TestRunner',
    name: 'fresh-copies',
    factory: Object.assign(() => new MutationRunner(), { inject: [] }),
  },
]
