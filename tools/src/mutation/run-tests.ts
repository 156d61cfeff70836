import type { CollectedTest, Scope } from './collected-tests.ts'

/** How a test went. */
export type Outcome = {
  readonly test: CollectedTest
  readonly milliseconds: number
  readonly failure?: string
}

/** Runs tests in order, each with its hooks; gives what was run. `until` ends the run after an outcome. */
export async function runTests(
  tests: readonly CollectedTest[],
  around: { readonly before: (test: CollectedTest) => void; readonly until: (outcome: Outcome) => boolean },
): Promise<readonly Outcome[]> {
  const entered = new Set<Scope>()
  const outcomes: Outcome[] = []
  for (const test of tests) {
    around.before(test)
    const outcome = await runTest(test, entered)
    outcomes.push(outcome)
    if (around.until(outcome)) break
  }
  for (const scope of entered) for (const hook of scope.afterAll) await hook()
  return outcomes
}

async function runTest(test: CollectedTest, entered: Set<Scope>): Promise<Outcome> {
  const start = performance.now()
  const scopes = scopesOf(test.scope)
  const took = () => performance.now() - start
  try {
    for (const scope of scopes) {
      if (!entered.has(scope)) for (const hook of scope.beforeAll) await hook()
      entered.add(scope)
      for (const hook of scope.beforeEach) await hook()
    }
    await test.body()
    for (const scope of [...scopes].reverse()) for (const hook of scope.afterEach) await hook()
    return { test, milliseconds: took() }
  } catch (error) {
    for (const scope of [...scopes].reverse()) for (const hook of scope.afterEach) await hook()
    return { test, milliseconds: took(), failure: error instanceof Error ? error.message : String(error) }
  }
}

/** From the file inwards. */
function scopesOf(scope: Scope): readonly Scope[] {
  return scope.parent === undefined ? [scope] : [...scopesOf(scope.parent), scope]
}
