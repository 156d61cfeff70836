import { describe, expect, test } from 'vitest'
import { plainOf } from '../../../test/support/plain-value.ts'
import type { Value } from '../../workload/index.ts'
import { withSubstitutions } from './substitute.ts'

const at = { file: 'x', line: 1, column: 1, endLine: 1, endColumn: 2 }
const elsewhere = { ...at, line: 9 }
const text = (value: string): Value => ({ kind: 'scalar', value, at })
const map = (entries: Readonly<Record<string, Value>>): Value => ({
  kind: 'map',
  entries: new Map(Object.entries(entries)),
})
const either = (then: Value, otherwise: Value): Value => ({
  kind: 'choice',
  condition: { kind: 'opaque', symbol: 'c' },
  then,
  else: otherwise,
})
const open = (id: string) => ({ kind: 'unresolved', symbol: { id }, reason: 'parameter' }) as const
const substitutions = new Map<string, Value>([
  ['Name', { kind: 'scalar', value: 'n', at: elsewhere, assumes: [{ symbol: 'S', value: 'n' }] }],
  ['Count', { kind: 'scalar', value: 3 }],
  ['Open', open('P')],
  ['List', { kind: 'list', items: [text('a')] }],
  ['Either', either(text('x'), open('Q'))],
])
const given: Value = { kind: 'map', entries: substitutions }
const substitute = withSubstitutions

describe('names that are given are filled in', () => {
  test.each<readonly [string, Value, unknown]>([
    ['a whole text', text('${Name}'), 'n'],
    ['a whole text that is a list', text('${List}'), ['a']],
    ['a whole text that is a number', text('${Count}'), 3],
    ['parts of a text', text('a-${Name}-${Count}!'), 'a-n-3!'],
    ['two names', text('${Name}${Name}'), 'nn'],
    ['what is not known', text('a${Open}b'), 'a<P>b'],
    ['a list inside of a text', text('a${List}b'), 'a<text of ["a"]>b'],
    ['a choice inside of a text', text('a${Either}b${Name}'), { if: 'c', then: 'axbn', else: 'a<Q>bn' }],
    ['a whole text that is a choice', text('${Either}'), { if: 'c', then: 'x', else: '<Q>' }],
    ['names that are not given', text('${Other} ${Name} ${'), '${Other} n ${'],
    ['no names', text('plain'), 'plain'],
    ['a text with holes', { kind: 'text', parts: ['${Name}/', open('H')], at }, 'n/<H>'],
    ['a hole and nothing given', { kind: 'text', parts: ['a/', open('H')], at }, 'a/<H>'],
    ['a number', { kind: 'scalar', value: 1, at }, 1],
    ['lists', { kind: 'list', items: [text('${Name}'), text('x')] }, ['n', 'x']],
    ['maps, but not their keys', map({ '${Name}': map({ b: text('${Name}') }) }), { '${Name}': { b: 'n' } }],
    [
      'both branches',
      {
        kind: 'choice',
        condition: { kind: 'opaque', symbol: 'c' },
        then: text('${Name}'),
        else: text('${Count}'),
      },
      { if: 'c', then: 'n', else: 3 },
    ],
    ['what is not known already', open('H'), '<H>'],
    ['nothing', { kind: 'absent' }, undefined],
  ])('in %s', (_what, value, expected) => {
    expect(plainOf(substitute(value, given))).toEqual(expected)
  })
})

test('what is filled in stands where its name stood, and rests on what the value rests on', () => {
  const own = { symbol: 'T', value: 't' }
  const whole = substitute({ kind: 'scalar', value: '${Name}', at, assumes: [own] }, given)
  const part = substitute({ kind: 'scalar', value: 'a${Name}', at, assumes: [own] }, given)
  for (const value of [whole, part]) {
    expect(value).toMatchObject({ kind: 'scalar', at })
    expect(value.assumes).toContainEqual({ symbol: 'S', value: 'n' })
    expect(value.assumes).toContainEqual(own)
  }
})

test('without a place of its own a text has that of the value', () => {
  expect(substitute({ kind: 'scalar', value: '${Name}' }, given)).toMatchObject({ value: 'n', at: elsewhere })
})

test('nothing given, nothing changed', () => {
  const value = map({ a: text('${Name}') })
  expect(substitute(value, undefined)).toBe(value)
  expect(substitute(value, text('n'))).toBe(value)
})

test('what nests too deep stays as it is', () => {
  const chain = (depth: number): Value => {
    let value = text('${Name}')
    for (let count = 0; count < depth; count++)
      value = count % 2 === 0 ? map({ a: value }) : { kind: 'list', items: [value] }
    return value
  }
  expect(JSON.stringify(plainOf(substitute(chain(400), given)))).toContain('"n"')
  expect(JSON.stringify(plainOf(substitute(chain(401), given)))).toContain('${Name}')
})

describe('substitutions that are not a map', () => {
  const definition = map({ a: text('${Name}'), b: text('x-${Other}'), c: text('plain') })

  test('that are not known make everything they may name unknown, each name by itself', () => {
    const result = substitute(definition, { ...open('P'), settle: 'give it', at: elsewhere })
    expect(plainOf(result)).toEqual({ a: '<P.Name>', b: 'x-<P.Other>', c: 'plain' })
    const named = result.kind === 'map' ? result.entries.get('a') : undefined
    expect(named).toMatchObject({ reason: 'parameter', settle: 'give it', at })
  })

  test('that depend on a condition make the definition depend on it', () => {
    const result = substitute(definition, either(given, { kind: 'absent' }))
    expect(plainOf(result)).toEqual({
      if: 'c',
      then: { a: 'n', b: 'x-${Other}', c: 'plain' },
      else: { a: '${Name}', b: 'x-${Other}', c: 'plain' },
    })
  })
})

test('a reference inside of a text still leads to its resource', () => {
  const role: Value = {
    kind: 'unresolved',
    symbol: { id: 'Role.Arn', target: { address: 'Role', attribute: 'Arn' } },
    reason: 'reference',
  }
  const result = substitute(text('${Role}/x'), { kind: 'map', entries: new Map([['Role', role]]) })
  expect(result).toMatchObject({
    kind: 'text',
    parts: [{ symbol: { target: { address: 'Role' } } }, '/x'],
    at,
  })
})
