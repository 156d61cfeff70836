import { describe, expect, test } from 'vitest'
import type { ContextValue } from '../condition/context.ts'
import type { Truth } from '../language/truth.ts'
import { bindPattern } from './bind.ts'
import { compilePattern, matchText } from './pattern.ts'

const rules = { wildcards: true, variables: true, foldCase: false }
const known = (...values: string[]): ContextValue => ({ kind: 'known', values })

/** A pattern with the variable `K`, bound and matched against a text. */
function match(pattern: string, value: ContextValue, text: string, foldCase = false): Truth | 'absent' {
  const context = { keys: new Map([['k', value]]), others: 'absent' } as const
  const bound = bindPattern(compilePattern(pattern, { ...rules, foldCase }), context)
  return bound === 'absent' ? 'absent' : matchText(bound, text)
}

describe('a variable', () => {
  const cases: readonly [string, ContextValue, string, Truth | 'absent'][] = [
    ['x${K}y', known('ann'), 'xanny', true],
    ['x${K}y', known('ann'), 'xboby', false],
    ['${K}*', known('a*'), 'a*b', true],
    ['${K}*', known('a*'), 'ab', false],
    ['${k}${k}', known('a'), 'aa', true],
    ['${k}', { kind: 'absent' }, '', 'absent'],
    ['${k}', known(), '', 'absent'],
    ["${k, 'none'}", { kind: 'absent' }, 'none', true],
    ["${k, 'none'}", known(), 'none', true],
    ["${k, 'none'}", known('ann'), 'none', false],
    ['x${k}', { kind: 'unknown' }, 'xa', undefined],
    ['x${k}', { kind: 'unknown' }, 'ya', false],
    ['x${k}', known('a', 'b'), 'xa', undefined],
    ['x${k}', { kind: 'known', values: ['a'], set: true }, 'xa', undefined],
    ['x${k}', { kind: 'known', values: ['a'], set: false }, 'xa', true],
    ['x${k}', { kind: 'known', values: [['a', { id: 'H' }]] }, 'xab', undefined],
    ['x${k}', { kind: 'known', values: [['a', { id: 'H' }]] }, 'xb', false],
  ]
  test.each(cases)('%s, when it is %j, against %s: %s', (pattern, value, text, expected) => {
    expect(match(pattern, value, text)).toBe(expected)
  })

  test('is folded where case does not count', () => {
    expect(match('X${k}', known('ANN'), 'xann', true)).toBe(true)
    expect(match('X${k}', known('ANN'), 'XANN')).toBe(true)
    expect(match('X${k}*', { kind: 'known', values: [['A', { id: 'H' }]] }, 'xab', true)).toBeUndefined()
  })

  test('leaves the text of the pattern as it was written', () => {
    const pattern = compilePattern('x${k}', rules)
    const context = { keys: new Map([['k', known('a')]]), others: 'absent' } as const
    expect(bindPattern(pattern, context)).toMatchObject({ text: 'x${k}' })
    const plain = compilePattern('x*', rules)
    expect(bindPattern(plain, context)).toBe(plain)
  })
})
