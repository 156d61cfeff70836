import { describe, expect, test } from 'vitest'
import type { UnresolvedPart, UnresolvedReason, Value } from '../../workload/index.ts'
import { equality, isText } from './equality.ts'

const text = (value: string): Value => ({ kind: 'scalar', value })
const open = (id: string, reason: UnresolvedReason = 'parameter'): UnresolvedPart => ({
  kind: 'unresolved',
  symbol: { id },
  reason,
})
const holed = (...parts: readonly (string | UnresolvedPart)[]): Value => ({ kind: 'text', parts })
const list: Value = { kind: 'list', items: [text('a')] }

const yes = { kind: 'constant', value: true }
const no = { kind: 'constant', value: false }
const undecided = { kind: 'opaque' }
const is = (symbol: string, value: string): object => ({ kind: 'is', symbol, value })

describe('two values are equal', () => {
  test.each<[string, Value, Value, object]>([
    ['the same text', text('a'), text('a'), yes],
    ['another text', text('a'), text('b'), no],
    ['a number and its text', { kind: 'scalar', value: 1 }, text('1'), yes],
    ['the same unknown', open('P'), open('P'), yes],
    ['two unknowns', open('P'), open('Q'), undecided],
    ['two lists', list, list, undecided],
    ['a list and an unknown', list, open('P'), undecided],
    ['an unknown and a text with it', open('P'), holed('a', open('P')), undecided],
    ['an unknown and a text', open('P'), text('a'), is('P', 'a')],
    ['a text and an unknown', text('a'), open('P'), is('P', 'a')],
    ['a parameter may be empty', open('P'), text(''), is('P', '')],
    ['an attribute is never empty', open('R.Arn', 'reference'), text(''), no],
    ['an attribute may be any text', open('R.Arn', 'reference'), text('a'), is('R.Arn', 'a')],
    ['a text with letters is never empty', holed(open('P'), 'a'), text(''), no],
    ['a text with an attribute is never empty', holed(open('P'), open('R.Arn', 'reference')), text(''), no],
    ['a text of parameters may be empty', holed(open('P'), open('Q')), text(''), undecided],
    ['a list and the empty text', list, text(''), undecided],
    ['another beginning', holed('a', open('P')), text('ba'), no],
    ['the same beginning', holed('a', open('P')), text('ab'), undecided],
    ['another end', holed(open('P'), 'a'), text('ab'), no],
    ['the same end', holed(open('P'), 'a'), text('ba'), undecided],
    ['both ends', holed('a', open('P'), 'c'), text('abc'), undecided],
    ['holes at both ends', holed(open('P'), 'a', open('Q')), text('b'), undecided],
  ])('%s', (_, left, right, expected) => {
    expect(equality(left, right).condition).toMatchObject(expected)
  })

  test('in either order', () => {
    expect(equality(open('P'), open('Q'))).toEqual(equality(open('Q'), open('P')))
    expect(equality(list, open('P'))).toEqual(equality(open('P'), list))
  })
})

describe('a symbol with a domain', () => {
  test.each<[readonly string[] | undefined, string, object]>([
    [undefined, 'a', is('S', 'a')],
    [['a', 'b'], 'a', { ...is('S', 'a'), domain: ['a', 'b'] }],
    [['a', 'b'], 'c', no],
    [['a'], 'a', yes],
    [['a'], 'b', no],
  ])('%j has %s', (domain, value, expected) => {
    const symbol = { id: 'S', ...(domain !== undefined && { domain }) }
    expect(isText(symbol, value, undefined)).toEqual(expected)
  })
})

describe('choices', () => {
  /** A choice of as many branches, each with its own condition. */
  function many(branches: number, prefix: string): Value {
    let value: Value = text(`${prefix}0`)
    for (let index = 1; index < branches; index += 1) {
      const condition = { kind: 'opaque', symbol: `${prefix}${index}` } as const
      value = { kind: 'choice', condition, then: text(`${prefix}${index}`), else: value }
    }
    return value
  }
  const two = (then: Value, otherwise: Value): Value => ({
    kind: 'choice',
    condition: { kind: 'opaque', symbol: 'c' },
    then,
    else: otherwise,
  })

  test('each branch is compared', () => {
    expect(equality(two(text('a'), text('b')), text('a')).condition).toEqual({ kind: 'opaque', symbol: 'c' })
    expect(equality(text('a'), two(text('a'), text('b'))).condition).toEqual({ kind: 'opaque', symbol: 'c' })
    expect(equality(two(text('a'), text('b')), text('x')).condition).toEqual(no)
  })

  test('up to 255 pairs', () => {
    expect(equality(many(15, 'a'), many(17, 'b')).condition).toEqual(no)
    expect(equality(many(16, 'a'), many(16, 'b')).condition).toMatchObject(undecided)
    expect(equality(many(300, 'a'), text('b')).condition).toMatchObject(undecided)
  })
})
