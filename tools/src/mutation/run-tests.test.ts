import { expect, test } from 'vitest'
import type { CollectedTest } from './collected-tests.ts'
import { TestCollection } from './collected-tests.ts'
import { runTests } from './run-tests.ts'

/** What a test file takes from vitest, as the collection gives it. */
type Api = {
  readonly test: ((name: string, ...rest: readonly unknown[]) => void) & { readonly each: Each }
  readonly describe: ((name: string, body: () => void) => void) & { readonly each: Each }
  readonly beforeAll: (hook: () => void) => void
  readonly beforeEach: (hook: () => void) => void
  readonly afterEach: (hook: () => void) => void
  readonly afterAll: (hook: () => void) => void
}
type Each = (table: readonly unknown[]) => (name: string, body: (...row: readonly never[]) => unknown) => void

function collected(...files: ((api: Api) => void)[]): readonly CollectedTest[] {
  const collection = new TestCollection()
  // The collection's own type says nothing of its functions, since test files come as they are.
  const api = collection.api() as Api
  for (const [index, declare] of files.entries()) collection.collect(`${index}.test.ts`, () => declare(api))
  return collection.tests
}

const everything = { before: () => undefined, until: () => false }

test('tests are known by file and name, tables by their rows', () => {
  const tests = collected(
    ({ test, describe }) => {
      test('a', () => undefined)
      test('a', () => undefined)
      describe('b', () => describe('c', () => test('d', { timeout: 5 }, () => undefined)))
    },
    ({ test, describe }) => {
      test.each([1, []])('%j', () => undefined)
      describe.each(['x'])('%s', () => test('y', () => undefined))
    },
  )
  expect(tests.map(({ id }) => id)).toEqual([
    '0.test.ts#a',
    '0.test.ts#a+',
    '0.test.ts#b c d',
    '1.test.ts#1 0',
    '1.test.ts#[] 1',
    '1.test.ts#x 0 y',
  ])
})

test('rows are spread when all of them are lists', async () => {
  const seen: unknown[] = []
  const tests = collected(({ test }) => {
    test.each([
      [1, 2],
      [3, 4],
    ])('%d', (...row) => seen.push(row))
    test.each([[5], 6])('%d', (...row) => seen.push(row))
  })
  await runTests(tests, everything)
  expect(seen).toEqual([[1, 2], [3, 4], [[5]], [6]])
})

test('hooks run around tests, from the outside in and back', async () => {
  const log: string[] = []
  const tests = collected(({ test, describe, beforeAll, beforeEach, afterEach, afterAll }) => {
    beforeAll(() => log.push('all'))
    beforeEach(() => log.push('each'))
    afterEach(() => log.push('after'))
    afterAll(() => log.push('end'))
    test('a', () => log.push('a'))
    describe('in', () => {
      beforeEach(() => log.push('inner'))
      afterEach(() => log.push('inner after'))
      test('b', () => {
        log.push('b')
        throw new Error('no')
      })
    })
  })
  const outcomes = await runTests(tests, everything)
  expect(log.join(' ')).toBe('all each a after each inner b inner after after end')
  expect(outcomes.map(({ failure }) => failure)).toEqual([undefined, 'no'])
})

test('a run ends where it is told to, and a test that does not end is stopped', async () => {
  const tests = collected(({ test }) => {
    test('quick', () => undefined)
    test('endless', () => {
      for (;;);
    })
    test('never', () => undefined)
  })
  const outcomes = await runTests(tests, {
    before: () => undefined,
    limit: () => 50,
    until: ({ failure }) => failure !== undefined,
  })
  expect(outcomes.map(({ test: { name } }) => name)).toEqual(['quick', 'endless'])
  expect(outcomes[1]?.failure).toContain('timed out')
})
