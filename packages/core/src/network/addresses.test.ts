import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  common,
  everyAddress,
  internet,
  isAnybody,
  isEmpty,
  isInside,
  noAddress,
  readCidr,
  unionOf,
  without,
} from './addresses.ts'

const of = (...texts: readonly string[]) => unionOf(texts.map((text) => readCidr(text) ?? noAddress))

describe('CIDR texts', () => {
  test.each([
    ['0.0.0.0/0', { v4: everyAddress.v4, v6: [] }],
    ['::/0', { v4: [], v6: everyAddress.v6 }],
    ['10.1.2.3/8', of('10.0.0.0/8')],
    ['1.2.3.4/32', { v4: [{ from: 16909060, end: 16909061 }], v6: [] }],
    ['::ffff:1.2.3.4/128', of('::ffff:102:304/128')],
    [
      '1:2:3:4:5:6:7:8/128',
      { v4: [], v6: [{ from: 0x10002000300040005000600070008n, end: 0x10002000300040005000600070009n }] },
    ],
  ])('%s', (text, expected) => {
    expect(readCidr(text)).toEqual(expected)
  })

  test.each([
    '',
    '10.0.0.0',
    '10.0.0/8',
    '10.0.0.256/8',
    '10.0.0.0/33',
    '::/129',
    ':::/0',
    '1::2::3/64',
    '1:2:3:4:5:6:7/64',
    'x/8',
    '10.0.0.0/8/8',
    '1:2:3:4:5:6:7:8::/64',
  ])('%j is none', (text) => {
    expect(readCidr(text)).toBeUndefined()
  })

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readCidr(`${text}/8`)
      }),
    )
  })
})

describe('what stands for anybody', () => {
  test.each([
    [['0.0.0.0/0'], true],
    [['0.0.0.0/1'], true],
    [['::/0'], true],
    [['2600::/16'], true],
    [['8.0.0.0/7'], true],
    [['8.0.0.0/8'], false],
    [['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'], false],
    [['fd00::/8'], false],
    [['198.51.100.0/24'], false],
    [['2600:1f00::/32'], false],
  ])('%j: %s', (texts, expected) => {
    expect(isAnybody(of(...texts))).toBe(expected)
  })
})

test('sets of addresses', () => {
  expect(isEmpty(common(of('10.0.0.0/8'), internet))).toBe(true)
  expect(isInside(of('10.1.0.0/16'), of('10.0.0.0/8'))).toBe(true)
  expect(isInside(of('10.0.0.0/8'), of('10.1.0.0/16'))).toBe(false)
  expect(without(of('10.0.0.0/8'), of('10.0.0.0/9'))).toEqual(of('10.128.0.0/9'))
})
