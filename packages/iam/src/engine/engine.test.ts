import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { world, worldActions } from '../../test/arbitrary.ts'
import type { Truth } from '../language/truth.ts'
import { interpret } from '../reference/interpret.ts'
import { hasBit, transpose } from './bits.ts'
import type { CompiledWorld } from './compiled-world.ts'
import { compileWorld } from './compiled-world.ts'
import { accessRows, explainCell, whatCan, whoCan } from './engine.ts'
import type { AccessWorld } from './world.ts'

/** What the reference says of one cell. */
function reference(of: AccessWorld, action: string, principal: number, resource: number): Truth {
  const { caller, ...own } = of.principals[principal] ?? { caller: { kind: 'anonymous' } }
  const { arn = '', account, policy, rcps, grants } = of.resources[resource] ?? {}
  return interpret(
    {
      caller,
      action,
      resource: arn,
      ...(account && { resourceAccount: account }),
      ...(of.context && { context: of.context }),
    },
    {
      ...own,
      ...(policy && { resource: policy }),
      ...(rcps && { rcps }),
      ...(grants && { grants }),
      ...(of.endpoint && { endpoint: of.endpoint }),
    },
  )
}

function cells(compiled: CompiledWorld, action: string): Truth[][] {
  return [...accessRows(compiled, action)].map(({ must, may }) =>
    compiled.world.resources.map((_entry, index) =>
      hasBit(must, index) ? true : hasBit(may, index) ? undefined : false,
    ),
  )
}

describe('the compiled engine', () => {
  test('answers every cell as the reference does', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...worldActions), (random, action) => {
        const expected = random.principals.map((_p, principal) =>
          random.resources.map((_r, resource) => reference(random, action, principal, resource)),
        )
        expect(cells(compileWorld(random), action)).toEqual(expected)
      }),
      { numRuns: 2500 },
    )
  })

  test('one matrix after the other is as one alone', () => {
    fc.assert(
      fc.property(world, fc.array(fc.constantFrom(...worldActions), { maxLength: 4 }), (random, actions) => {
        const compiled = compileWorld(random)
        for (const action of actions)
          expect(cells(compiled, action)).toEqual(cells(compileWorld(random), action))
      }),
      { numRuns: 400 },
    )
  })

  test('whoCan, whatCan and the explanation agree with the matrix', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...worldActions), (random, action) => {
        const compiled = compileWorld(random)
        const rows = [...accessRows(compiled, action)]
        const who = whoCan(compiled, action, 0)
        expect(who.may).toEqual(rows.filter(({ may }) => hasBit(may, 0)).map(({ principal }) => principal))
        expect(who.must).toEqual(rows.filter(({ must }) => hasBit(must, 0)).map(({ principal }) => principal))
        const [what] = whatCan(compiled, 0, [action])
        expect(what?.may ?? []).toEqual(
          random.resources.flatMap((_r, index) => (rows[0] && hasBit(rows[0].may, index) ? [index] : [])),
        )
        const outcome = explainCell(compiled, action, 0, 0)?.outcome
        if (rows[0] && hasBit(rows[0].must, 0)) expect(outcome).toBe('allowed')
        if (rows[0] && !hasBit(rows[0].may, 0)) expect(outcome).toBe('denied')
      }),
      { numRuns: 500 },
    )
  })
})

test('transposing turns columns into rows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 80 }),
      fc.integer({ min: 1, max: 80 }),
      fc.array(fc.tuple(fc.nat(79), fc.nat(79)), { maxLength: 60 }),
      (rowCount, columnCount, cells) => {
        const columns = Array.from({ length: columnCount }, () => new Uint32Array((rowCount + 31) >>> 5))
        for (const [r, c] of cells) {
          const column = columns[c % columnCount]
          const row = r % rowCount
          if (column !== undefined) column[row >>> 5] = (column[row >>> 5] ?? 0) | (1 << (row & 31))
        }
        const rows = transpose(columns, rowCount)
        const words = (columnCount + 31) >>> 5
        for (const [c, column] of columns.entries()) {
          for (let r = 0; r < rowCount; r++) {
            expect(hasBit(rows.subarray(r * words, (r + 1) * words), c)).toBe(hasBit(column, r))
          }
        }
      },
    ),
  )
})
