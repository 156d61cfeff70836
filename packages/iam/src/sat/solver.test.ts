import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../test/runs.ts'
import { Solver } from './solver.ts'

function satisfiable(count: number, clauses: readonly (readonly number[])[]): boolean {
  for (let bits = 0; bits < 2 ** count; bits++) {
    const holds = (literal: number) => ((bits >> (Math.abs(literal) - 1)) & 1) === (literal > 0 ? 1 : 0)
    if (clauses.every((clause) => clause.some(holds))) return true
  }
  return false
}

const literal = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()).map(([v, sign]) => (sign ? v : -v))

test('agrees with trying every assignment, and its assignments hold', () => {
  fc.assert(
    fc.property(fc.array(fc.array(literal, { minLength: 1, maxLength: 3 }), { maxLength: 45 }), (clauses) => {
      const solver = new Solver()
      for (let index = 0; index < 9; index++) solver.newVariable()
      for (const clause of clauses) solver.addClause(clause)
      const answer = solver.solve(100_000)
      expect(answer).toBe(satisfiable(9, clauses))
      if (answer === true) {
        for (const clause of clauses)
          expect(clause.some((l) => solver.value(Math.abs(l)) === l > 0)).toBe(true)
      }
    }),
    { numRuns: runs(2000) },
  )
})

test('clauses may be added after an answer', () => {
  fc.assert(
    fc.property(fc.array(fc.array(literal, { minLength: 2, maxLength: 3 }), { maxLength: 60 }), (clauses) => {
      const solver = new Solver()
      for (let index = 0; index < 9; index++) solver.newVariable()
      for (const [index, clause] of clauses.entries()) {
        solver.addClause(clause)
        if (index % 7 === 0) expect(solver.solve(100_000)).toBe(satisfiable(9, clauses.slice(0, index + 1)))
      }
    }),
    { numRuns: runs(200) },
  )
})

test('seven pigeons do not fit into six holes', () => {
  const solver = new Solver()
  const at = Array.from({ length: 7 }, () => Array.from({ length: 6 }, () => solver.newVariable()))
  for (const pigeon of at) solver.addClause(pigeon)
  for (let hole = 0; hole < 6; hole++) {
    for (let a = 0; a < 7; a++) {
      for (let b = a + 1; b < 7; b++) solver.addClause([-(at[a]?.[hole] ?? 0), -(at[b]?.[hole] ?? 0)])
    }
  }
  expect(solver.solve(1)).toBeUndefined()
  expect(solver.solve(1_000_000)).toBe(false)
})

test('an empty clause is a contradiction', () => {
  const solver = new Solver()
  expect(solver.solve(10)).toBe(true)
  solver.addClause([])
  expect(solver.solve(10)).toBe(false)
})

/** Clauses of three literals; the same for the same seed. */
function randomClauses(variables: number, count: number, seed: number): number[][] {
  let state = seed
  const below = (limit: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 3 }, () => (below(variables) + 1) * (below(2) === 0 ? 1 : -1)),
  )
}

function solverOf(variables: number, clauses: readonly (readonly number[])[]): Solver {
  const solver = new Solver()
  for (let index = 0; index < variables; index++) solver.newVariable()
  for (const clause of clauses) solver.addClause(clause)
  return solver
}

test('the hardest small problems take some hundreds of conflicts', () => {
  // Learning, activities, phases and restarts each save some: without one of them these bounds are passed.
  const bounds = [620, 20, 570, 750, 390, 510, 690, 150, 620, 170, 290, 260]
  const decided = bounds.map((bound, index) => solverOf(120, randomClauses(120, 510, index + 1)).solve(bound))
  expect(decided).toEqual([false, true, true, false, false, false, false, true, false, true, true, true])
})

test('what is known stays when variables are added', () => {
  const solver = new Solver()
  const variables: number[] = []
  for (let index = 0; index < 300; index++) {
    variables.push(solver.newVariable())
    solver.prefer(index + 1)
    if (index % 3 === 0) solver.addClause([-(index + 1)])
    if (index % 3 === 2) solver.addClause([-index, -(index + 1)])
  }
  expect(variables).toEqual(Array.from({ length: 300 }, (_, index) => index + 1))
  expect(solver.solve(0)).toBe(true)
  const pairs = Array.from({ length: 100 }, (_, index) => [3 * index + 1, 3 * index + 2, 3 * index + 3])
  for (const [never = 0, ...pair] of pairs) {
    expect(solver.value(never)).toBe(false)
    expect(pair.filter((variable) => solver.value(variable)).length).toBe(1)
  }
})

test('a preferred variable is tried first and as true', () => {
  const solver = solverOf(5, [
    [-4, -2],
    [-4, -5],
  ])
  solver.prefer(4)
  expect(solver.solve(0)).toBe(true)
  expect([1, 2, 3, 4, 5].map((variable) => solver.value(variable))).toEqual([
    false,
    false,
    false,
    true,
    false,
  ])
})

const units: readonly [string, readonly (readonly number[])[], boolean][] = [
  ['opposites', [[1], [-1]], false],
  ['opposites by way of others', [[1], [-1, 2], [-2, 3], [-3]], false],
  ['opposites that come before what links them', [[1], [-3], [-1, 2], [-2, 3]], false],
  ['a clause that always holds', [[1, -1]], true],
  [
    'a literal twice',
    [
      [1, 1],
      [-2, -2],
      [-1, 2, 2],
    ],
    false,
  ],
  ['a clause that holds already', [[1], [1, 2], [-2]], true],
]
test.each(units)('%s', (_name, clauses, expected) => {
  expect(solverOf(3, clauses).solve(0)).toBe(expected)
})

test('a contradiction stays one', () => {
  const solver = solverOf(2, [
    [1, 2],
    [1, -2],
    [-1, 2],
    [-1, -2],
  ])
  expect(solver.solve(100)).toBe(false)
  expect(solver.solve(100)).toBe(false)
  solver.addClause([1, 2])
  expect(solver.solve(100)).toBe(false)
})
