import { describe, expect, test } from 'vitest'
import { holdsBlock, readBlock } from './ip.ts'

describe('an address or block', () => {
  const cases: readonly [string, { family: 4 | 6; address: bigint; prefix: number }][] = [
    ['1.2.3.4', { family: 4, address: 0x01020304n, prefix: 32 }],
    ['255.255.255.255/32', { family: 4, address: 0xffffffffn, prefix: 32 }],
    ['0.0.0.0/0', { family: 4, address: 0n, prefix: 0 }],
    ['::', { family: 6, address: 0n, prefix: 128 }],
    ['::1/128', { family: 6, address: 1n, prefix: 128 }],
    ['1::', { family: 6, address: 1n << 112n, prefix: 128 }],
    ['1:2:3:4:5:6:7:8', { family: 6, address: 0x00010002000300040005000600070008n, prefix: 128 }],
    ['1:2:3::5:6:7:8', { family: 6, address: 0x00010002000300000005000600070008n, prefix: 128 }],
    ['1:2:3:4:5:6:7::', { family: 6, address: 0x00010002000300040005000600070000n, prefix: 128 }],
    ['::ffff:10.0.0.1', { family: 6, address: 0xffff0a000001n, prefix: 128 }],
    ['FE80::/10', { family: 6, address: 0xfe80n << 112n, prefix: 10 }],
  ]
  test.each(cases)('%s', (text, block) => {
    expect(readBlock(text)).toEqual(block)
  })

  test.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '1.2.3.999',
    '1.2.3.',
    '1.2.3.x',
    '1.2.3.0004',
    '/8',
    '1.2.3.4/',
    '1.2.3.4/33',
    '1.2.3.4/x',
    '1.2.3.4/-1',
    '::/129',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4::5:6:7:8',
    '1:2:3:4:5:6:7:8::',
    '1:2:3:4:5::6:7:8:9',
    '1::2::3',
    'g::1',
    '1::g',
    '12345::',
    '10.0.0.1::',
    '::10.0.0.1:1',
    '::10.0.0',
    '1:::2',
  ])('%j is none', (text) => {
    expect(readBlock(text)).toBeUndefined()
  })

  const holding: readonly [string, string, boolean][] = [
    ['10.0.0.0/8', '10.1.0.0/16', true],
    ['10.0.0.0/8', '10.0.0.0/8', true],
    ['10.1.0.0/16', '10.0.0.0/8', false],
    ['10.1.0.0/16', '10.1.0.0/8', false],
    ['10.0.0.0/9', '10.128.0.0', false],
    ['0.0.0.0/0', '255.0.0.1', true],
    ['::/0', '0.0.0.0', false],
    ['0.0.0.0/0', '::', false],
    ['2001:db8::/32', '2001:db8:ffff::1', true],
    ['2001:db8::/32', '2001:db9::1', false],
  ]
  test.each(holding)('%s holds %s: %s', (outer, inner, expected) => {
    const [first, second] = [readBlock(outer), readBlock(inner)]
    expect(first && second && holdsBlock(first, second)).toBe(expected)
  })
})
