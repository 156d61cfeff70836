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

test('eight pigeons do not fit into seven holes', () => {
  const solver = new Solver()
  const at = Array.from({ length: 8 }, () => Array.from({ length: 7 }, () => solver.newVariable()))
  for (const pigeon of at) solver.addClause(pigeon)
  for (let hole = 0; hole < 7; hole++) {
    for (let a = 0; a < 8; a++) {
      for (let b = a + 1; b < 8; b++) solver.addClause([-(at[a]?.[hole] ?? 0), -(at[b]?.[hole] ?? 0)])
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
