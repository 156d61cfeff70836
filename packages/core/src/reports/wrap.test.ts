import fc from 'fast-check'
import { expect, test } from 'vitest'
import { abbreviate, count, wrap } from './wrap.ts'

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['one', 2, ['one']],
  ['', 10, ['']],
  ['a longerword b', 5, ['a', 'longerword', 'b']],
  ['文字 文字 文字', 9, ['文字 文字', '文字']],
])('wraps %j at %d', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines)
})

test('wrapping loses nothing', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-c]( ?[a-c]){0,20}$/),
      fc.integer({ min: 1, max: 9 }),
      (text, width) => {
        expect(wrap(text, width).join(' ')).toBe(text)
      },
    ),
  )
})

test('abbreviates and counts', () => {
  expect(abbreviate(['a', 'b', 'c'], 3)).toBe('a, b, c')
  expect(abbreviate(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more')
  expect([count(1, 'unit'), count(0, 'unit')]).toEqual(['1 unit', '0 units'])
})
