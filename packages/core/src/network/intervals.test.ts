import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, type Intervals, intersection, intervals, isWithin, union } from './intervals.ts'

const set = fc
  .array(fc.record({ from: fc.integer({ min: 0, max: 40 }), end: fc.integer({ min: 0, max: 40 }) }))
  .map((parts) => intervals(parts))

const members = (of: Intervals<number>): readonly number[] =>
  Array.from({ length: 41 }, (_, index) => index).filter((n) =>
    of.some(({ from, end }) => from <= n && n < end),
  )

const isCanonical = (of: Intervals<number>): boolean =>
  of.every(({ from, end }, index) => from < end && (index === 0 || (of[index - 1]?.end ?? 0) < from))

test('the operations are those of sets, and every result is canonical', () => {
  fc.assert(
    fc.property(set, set, (left, right) => {
      const [a, b] = [new Set(members(left)), new Set(members(right))]
      const all = Array.from({ length: 41 }, (_, index) => index)
      expect(members(union(left, right))).toEqual(all.filter((n) => a.has(n) || b.has(n)))
      expect(members(intersection(left, right))).toEqual(all.filter((n) => a.has(n) && b.has(n)))
      expect(members(difference(left, right))).toEqual(all.filter((n) => a.has(n) && !b.has(n)))
      for (const result of [union(left, right), intersection(left, right), difference(left, right)])
        expect(isCanonical(result)).toBe(true)
    }),
  )
})

test('equal sets are spelled equally, whatever they are made of', () => {
  fc.assert(
    fc.property(set, set, (left, right) => {
      expect(union(left, right)).toEqual(union(right, left))
      expect(intersection(left, right)).toEqual(difference(left, difference(left, right)))
      expect(isWithin(left, right)).toBe(difference(left, right).length === 0)
    }),
  )
})

test('numbers and bigints alike', () => {
  expect(
    intervals([
      { from: 5n, end: 9n },
      { from: 1n, end: 5n },
      { from: 3n, end: 3n },
    ]),
  ).toEqual([{ from: 1n, end: 9n }])
})
