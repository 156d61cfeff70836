import { expect, test } from 'vitest'
import { luby } from './luby.ts'

test('intervals double in a pattern that repeats itself', () => {
  const first = Array.from({ length: 31 }, (_, index) => luby(index + 1))
  expect(first).toEqual([
    1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8, 1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8, 16,
  ])
})
