import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../test/runs.ts'
import type { Bits, Both } from './bits.ts'
import {
  addAll,
  allBits,
  bothOf,
  common,
  eitherOf,
  emptyBits,
  emptyBoth,
  hasBit,
  isEmpty,
  isNothing,
  members,
  neither,
  noBits,
  noBoth,
  Slab,
  setBit,
  sureBoth,
  transpose,
  without,
  wordsFor,
} from './bits.ts'

const size = 70
const words = 3

function bitsOf(numbers: Iterable<number>): Bits {
  const bits = noBits(words)
  for (const number of numbers) setBit(bits, number)
  return bits
}

const numbers = fc.uniqueArray(fc.nat(size - 1), { maxLength: 12 }).map((list) => list.sort((a, b) => a - b))

test('sets of numbers', () => {
  fc.assert(
    fc.property(numbers, numbers, (left, right) => {
      const [a, b] = [bitsOf(left), bitsOf(right)]
      expect([...members(a)]).toEqual(left)
      expect(left.every((number) => hasBit(a, number))).toBe(true)
      expect(Array.from({ length: size }, (_, n) => hasBit(a, n)).filter(Boolean).length).toBe(left.length)
      expect([...members(common(a, b))]).toEqual(left.filter((number) => right.includes(number)))
      expect([...members(without(a, b))]).toEqual(left.filter((number) => !right.includes(number)))
      expect(isEmpty(a)).toBe(left.length === 0)
      const union = noBits(words)
      addAll(union, a)
      addAll(union, b)
      expect(new Set(members(union))).toEqual(new Set([...left, ...right]))
    }),
    { numRuns: runs(300) },
  )
})

test.each([0, 1, 31, 32, 33, 64, 70])('all numbers below %d', (count) => {
  expect([...members(allBits(count))]).toEqual(Array.from({ length: count }, (_, number) => number))
  expect(allBits(count).length).toBe(wordsFor(count))
  expect(wordsFor(count)).toBe(Math.ceil(count / 32))
})

/** A set in three values from what is surely in it and what is perhaps; sure ones share their array. */
const both = fc.tuple(numbers, numbers).map(([sure, perhaps]): Both => {
  const must = bitsOf(sure)
  if (sure.length + perhaps.length === 0) return emptyBoth(words)
  return perhaps.length === 0 ? sureBoth(must) : { must, may: bitsOf([...sure, ...perhaps]) }
})

type Truth = boolean | undefined
const truths = (of: Both): readonly Truth[] =>
  Array.from({ length: size }, (_, n) => (hasBit(of.must, n) ? true : hasBit(of.may, n) ? undefined : false))

describe('sets in three values', () => {
  test('are joined as truths are', () => {
    fc.assert(
      fc.property(both, both, (left, right) => {
        const [a, b] = [truths(left), truths(right)]
        const and = a.map((x, n) =>
          x === false || b[n] === false ? false : x === true && b[n] === true ? true : undefined,
        )
        const or = a.map((x, n) =>
          x === true || b[n] === true ? true : x === false && b[n] === false ? false : undefined,
        )
        const not = a.map((x) => (x === undefined ? undefined : !x))
        expect(truths(bothOf(left, right))).toEqual(and)
        expect(truths(eitherOf(left, right))).toEqual(or)
        expect(truths(neither(allBits(size), left))).toEqual(not)
        expect([truths(left), truths(right)]).toEqual([a, b])
      }),
      { numRuns: runs(500) },
    )
  })

  test('share their arrays where nothing is in doubt, so that work is done once', () => {
    const [a, b] = [sureBoth(bitsOf([1, 2])), sureBoth(bitsOf([2, 3]))]
    for (const joined of [bothOf(a, b), eitherOf(a, b)]) expect(joined.must).toBe(joined.may)
    expect(bothOf(a, { ...a })).toBe(a)
    expect(eitherOf(a, { ...a })).toBe(a)
    const nothing = emptyBoth(words)
    expect(bothOf(nothing, a)).toBe(nothing)
    expect(bothOf(a, nothing)).toBe(nothing)
    expect(eitherOf(nothing, a)).toBe(a)
    expect(eitherOf(a, nothing)).toBe(a)
  })

  test('the shared empty set is known by its array', () => {
    expect(isNothing(emptyBoth(words))).toBe(true)
    expect(isNothing(noBoth(words))).toBe(false)
    expect(emptyBits(words)).toBe(emptyBits(words))
    expect(emptyBits(words)).not.toBe(emptyBits(words + 1))
    expect(noBoth(words).must).not.toBe(noBoth(words).may)
  })
})

test('columns that are absent or empty leave their bits in the rows at zero', () => {
  const columns = Array.from({ length: 70 }, (_, index) =>
    index % 35 === 3 ? bitsOf([0, 33, index - 3]) : undefined,
  )
  const rows = transpose(columns, size)
  const rowWords = wordsFor(columns.length)
  const found: [number, number][] = []
  for (let row = 0; row < size; row++) {
    for (const column of members(rows.subarray(row * rowWords, (row + 1) * rowWords)))
      found.push([row, column])
  }
  expect(found).toEqual([
    [0, 3],
    [0, 38],
    [33, 3],
    [33, 38],
    [35, 38],
  ])
  expect(isEmpty(transpose([undefined, undefined], 5))).toBe(true)
})

test('a slab hands out empty sets that share nothing', () => {
  const slab = new Slab(2)
  const sets = Array.from({ length: 200 }, () => slab.take())
  for (const [index, set] of sets.entries()) setBit(set, index % 64)
  expect(sets.map((set) => [...members(set)])).toEqual(sets.map((_set, index) => [index % 64]))
  expect(sets.every((set) => set.length === 2)).toBe(true)
  expect(new Set(sets.map((set) => set.buffer)).size).toBe(Math.ceil(200 / 64))
})
