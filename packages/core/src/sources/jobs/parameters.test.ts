import { describe, expect, test } from 'vitest'
import { plainOf } from '../../../test/support/plain-value.ts'
import type { Value } from '../../workload/index.ts'
import { toProperties } from './parameters.ts'

const at = { file: 'x', line: 1, column: 1, endLine: 1, endColumn: 2 }
const text = (value: string): Value => ({ kind: 'scalar', value, at })
const map = (entries: Readonly<Record<string, Value>>): Value => ({
  kind: 'map',
  entries: new Map(Object.entries(entries)),
})
const list = (...items: readonly Value[]): Value => ({ kind: 'list', items })
const hole = { kind: 'unresolved', symbol: { id: 'H' }, reason: 'parameter' } as const
const expression = text('{% $x %}')

describe('parameters as properties', () => {
  test.each<readonly [string, Value, unknown]>([
    ['a text', text('a'), 'a'],
    ['a number', { kind: 'scalar', value: 1 }, 1],
    ['an expression', expression, '<{% $x %}>'],
    ['an expression after blanks', text('  {% $x %}'), '<  {% $x %}>'],
    ['an expression with holes', { kind: 'text', parts: ['{% ', hole, ' %}'] }, '<{% %}>'],
    ['a text with holes', { kind: 'text', parts: ['a {% ', hole] }, 'a {% <H>'],
    ['a text that begins with a hole', { kind: 'text', parts: [hole, '{%'] }, '<H>{%'],
    ['a list', list(expression, map({ 'a.$': text('$.b') })), ['<{% $x %}>', { a: '<$.b>' }]],
    ['a filled key', map({ 'Key.$': text('$.b'), Other: text('$.c') }), { Key: '<$.b>', Other: '$.c' }],
    ['a filled key with no path', map({ 'Key.$': map({}) }), { Key: '<Key.$>' }],
    ['small letters', map({ key: map({ inner: text('a') }) }), { key: { inner: 'a' } }],
    [
      'a choice',
      {
        kind: 'choice',
        condition: { kind: 'opaque', symbol: 'c' },
        then: expression,
        else: map({ 'a.$': text('b') }),
      },
      { if: 'c', then: '<{% $x %}>', else: { a: '<b>' } },
    ],
    ['what is not known', hole, '<H>'],
    ['nothing', { kind: 'absent' }, undefined],
  ])('%s', (_what, value, expected) => {
    expect(plainOf(toProperties(value, false))).toEqual(expected)
  })

  test('begin with a capital letter where the call has small ones', () => {
    const value = map({ key: list(map({ 'inner.$': text('$.a') })) })
    expect(plainOf(toProperties(value, true))).toEqual({ Key: [{ Inner: '<$.a>' }] })
  })

  test('keep their places', () => {
    const value: Value = {
      kind: 'map',
      entries: new Map([['a.$', text('$.b')]]),
      keys: new Map([['a.$', at]]),
    }
    const properties = toProperties(value, true)
    expect(properties).toMatchObject({ kind: 'map', keys: new Map([['A', at]]) })
    expect(properties.kind === 'map' && properties.entries.get('A')).toMatchObject({ reason: 'dynamic', at })
  })

  test.each<readonly [string, (value: Value) => Value]>([
    ['maps', (value) => map({ a: value })],
    ['lists', (value) => list(value)],
    [
      'choices',
      (value) => ({ kind: 'choice', condition: { kind: 'opaque', symbol: 'c' }, then: value, else: hole }),
    ],
    [
      'other branches',
      (value) => ({ kind: 'choice', condition: { kind: 'opaque', symbol: 'c' }, then: hole, else: value }),
    ],
  ])('stay as they are below 400 %s', (_what, around) => {
    const nested = (depth: number): string => {
      let value: Value = text('{%')
      for (let count = 0; count < depth; count++) value = around(value)
      return JSON.stringify(plainOf(toProperties(value, false)))
    }
    expect(nested(400)).toContain('<{%>')
    expect(nested(401)).not.toContain('<{%>')
  })
})
