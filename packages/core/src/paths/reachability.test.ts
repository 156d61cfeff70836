import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Move } from './moves.ts'
import { Reachability } from './reachability.ts'
import { type Fact, factKey } from './technique.ts'

type Step = Pick<Move, 'premises' | 'gainKey'>

const fact = (of: number): Fact => ({ capability: 'acts-as', of: String(of) })
const move = (needs: readonly number[], gives: number): Step => ({
  premises: [...new Set(needs)].map((one) => factKey(fact(one))),
  gainKey: factKey(fact(gives)),
})

/** Makes every move that can be made until nothing is new. */
function naively(start: readonly number[], moves: readonly Step[]): ReadonlySet<string> {
  const held = new Set(start.map((one) => factKey(fact(one))))
  for (let before = -1; before !== held.size; ) {
    before = held.size
    for (const { premises, gainKey } of moves) if (premises.every((one) => held.has(one))) held.add(gainKey)
  }
  return held
}

const number = fc.nat({ max: 7 })
const arbitraryMove = fc
  .tuple(fc.array(number, { minLength: 1, maxLength: 3 }), number)
  .map(([needs, gives]) => move(needs, gives))

test('what follows without some moves is what follows from the others', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(arbitraryMove, fc.boolean()), { maxLength: 14 }),
      fc.array(number, { maxLength: 3 }),
      (all, start) => {
        const cut = new Set(all.flatMap(([one, isCut]) => (isCut ? [one] : [])))
        const moves = all.map(([one]) => one)
        const expected = naively(
          start,
          moves.filter((one) => !cut.has(one)),
        )
        const found = new Reachability(moves).without(start.map(fact), cut)
        for (let one = 0; one < 8; one += 1) {
          const key = factKey(fact(one))
          expect(found.has(key)).toBe(expected.has(key))
        }
      },
    ),
  )
})
