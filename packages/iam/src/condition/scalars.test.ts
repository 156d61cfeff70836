import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBinary, readBoolean, readDate, readNumber } from './scalars.ts'

test('base64 texts are equal when their bytes are, and only then', () => {
  const bytes = fc.uint8Array({ maxLength: 5 })
  fc.assert(
    fc.property(bytes, bytes, (left, right) => {
      const [a, b] = [left, right].map((of) => Buffer.from(of).toString('base64'))
      expect(readBinary(a ?? '') === readBinary(b ?? '')).toBe(a === b)
    }),
  )
})

const binary: readonly [string, string, boolean][] = [
  // The last digit of the first is 5, that of the second 15 once its spare bits are off.
  ['ab1F', 'ab8=', false],
  ['ab1F', 'ab1F', true],
  ['ab1F', 'ab1G', false],
  ['ab1F', 'ab2F', false],
  ['ab8=', 'ab9=', true],
  ['ab8=', 'ab4=', false],
  ['aA==', 'aP==', true],
  ['aA==', 'aQ==', false],
  ['', '', true],
  ['', 'AA==', false],
]
test.each(binary)('%j and %j are the same bytes: %s', (left, right, expected) => {
  expect(readBinary(left)).toBeDefined()
  expect(readBinary(left) === readBinary(right)).toBe(expected)
})

test.each(['QQ', 'QQ=', 'Q===', 'QQ=Q', 'Q-==', 'QQQQQ', ' QQ=='])('%j is no base64', (text) => {
  expect(readBinary(text)).toBeUndefined()
})

const dates: readonly [string, string | undefined][] = [
  ['2024', '2024-01-01T00:00:00.000Z'],
  ['2024-05', '2024-05-01T00:00:00.000Z'],
  ['2024-05-06', '2024-05-06T00:00:00.000Z'],
  ['2024-05-06T07:08', '2024-05-06T07:08:00.000Z'],
  ['2024-05-06T07:08:09', '2024-05-06T07:08:09.000Z'],
  ['2024-05-06T07:08:09.5Z', '2024-05-06T07:08:09.500Z'],
  ['2024-05-06T07:08:09.123456789Z', '2024-05-06T07:08:09.123Z'],
  ['2024-05-06T07:08:09+0130', '2024-05-06T05:38:09.000Z'],
  ['2024-05-06T07:08:09-01:30', '2024-05-06T08:38:09.000Z'],
  ['0', '1970-01-01T00:00:00.000Z'],
  ['12345', '1970-01-01T03:25:45.000Z'],
  ['2024-13', undefined],
  ['2024-05-06T25:00', undefined],
  ['2024-5-6', undefined],
  ['24', '1970-01-01T00:00:24.000Z'],
  ['now', undefined],
  ['x2024', undefined],
  ['20240', '1970-01-01T05:37:20.000Z'],
]
test.each(dates)('%j is the date %s', (text, iso) => {
  expect(readDate(text)).toBe(iso === undefined ? undefined : Date.parse(iso))
})

test('numbers and truths as IAM takes them', () => {
  expect(['5', '-5', '+5.25', '007'].map(readNumber)).toEqual([5, -5, 5.25, 7])
  expect(['', '5.', '.5', '1e3', '0x1', ' 5', '5,0'].map(readNumber)).toEqual(Array(7).fill(undefined))
  expect(['true', 'FALSE', 'yes', ''].map(readBoolean)).toEqual([true, false, undefined, undefined])
})
