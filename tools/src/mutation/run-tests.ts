import { Script } from 'node:vm'
import type { CollectedTest, Scope } from './collected-tests.ts'

/** How a test went. */
export type Outcome = {
  readonly test: CollectedTest
  readonly milliseconds: number
  readonly failure?: string
}

/** What a run is told: `limit` is the time of a test in milliseconds, `until` ends the run after an outcome. */
export type Around = {
  readonly before: (test: CollectedTest) => void
  readonly limit?: (test: CollectedTest) => number
  readonly until: (outcome: Outcome) => boolean
}

/** Runs tests in order, each with its hooks; gives what was run. */
export async function runTests(
  tests: readonly CollectedTest[],
  { before, limit, until }: Around,
): Promise<readonly Outcome[]> {
  const entered = new Set<Scope>()
  const outcomes: Outcome[] = []
  for (const test of tests) {
    before(test)
    const outcome = await runTest(test, entered, limit?.(test))
    outcomes.push(outcome)
    if (until(outcome)) break
  }
  for (const scope of entered) for (const hook of scope.afterAll) await hook()
  return outcomes
}

async function runTest(
  test: CollectedTest,
  entered: Set<Scope>,
  limit: number | undefined,
): Promise<Outcome> {
  const start = performance.now()
  const scopes = scopesOf(test.scope)
  const took = () => performance.now() - start
  try {
    for (const scope of scopes) {
      if (!entered.has(scope)) for (const hook of scope.beforeAll) await hook()
      entered.add(scope)
      for (const hook of scope.beforeEach) await hook()
    }
    await (limit === undefined ? test.body() : withinTime(test.body, limit))
    for (const scope of [...scopes].reverse()) for (const hook of scope.afterEach) await hook()
    return { test, milliseconds: took() }
  } catch (error) {
    for (const scope of [...scopes].reverse()) for (const hook of scope.afterEach) await hook()
    return { test, milliseconds: took(), failure: error instanceof Error ? error.message : String(error) }
  }
}

const call = new Script('globalThis.testInTime()')

/** Calls a test and stops it, endless loops included, when the time is over; what it awaits is not stopped. */
function withinTime(body: () => unknown, limit: number): unknown {
  Object.assign(globalThis, { testInTime: body })
  return call.runInThisContext({ timeout: Math.ceil(limit) })
}

/** From the file inwards. */
function scopesOf(scope: Scope): readonly Scope[] {
  return scope.parent === undefined ? [scope] : [...scopesOf(scope.parent), scope]
}
