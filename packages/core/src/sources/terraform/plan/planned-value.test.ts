import { describe, expect, test } from 'vitest'
import { plainOf } from '../../../../test/support/plain-value.ts'
import type { Value } from '../../../workload/index.ts'
import { type Node, readDocument } from '../../document/index.ts'
import type { Referent } from './configuration.ts'
import { plannedValue } from './planned-value.ts'

const nodeOf = (plain: unknown): Node | undefined =>
  plain === undefined ? undefined : readDocument(JSON.stringify(plain), 'x.json').roots[0]

type Given = {
  readonly value?: unknown
  readonly unknown?: unknown
  readonly sensitive?: unknown
  readonly expression?: unknown
}

function planned(
  { value, unknown, sensitive, expression }: Given,
  document: (referent: Referent) => Value | undefined = () => undefined,
): Value {
  const parts = { value, unknown, sensitive, expression }
  const [first, second, third, fourth] = Object.values(parts).map(nodeOf)
  return plannedValue(
    { value: first, unknown: second, sensitive: third, expression: fourth },
    {
      address: 'aws_x.y',
      scope: { prefix: '', module: undefined },
      document,
      instances: (address) => (address === 'aws_many.m' ? ['aws_many.m[0]', 'aws_many.m[1]'] : [address]),
    },
    'p',
  )
}

const later = '<aws_x.y.p after it was applied>'

describe('a planned value', () => {
  test.each<readonly [string, Given, unknown]>([
    ['a text', { value: 'a' }, 'a'],
    ['a number', { value: 1.5 }, 1.5],
    ['yes', { value: true }, true],
    ['null', { value: null }, undefined],
    ['null that is known', { value: null, unknown: false }, undefined],
    ['nothing', {}, undefined],
    ['nothing that is known', { unknown: false }, undefined],
    ['known later', { value: null, unknown: true }, later],
    ['a secret', { value: 'a', sensitive: true }, '<aws_x.y.p>'],
    ['a secret that is known later', { unknown: true, sensitive: true }, '<aws_x.y.p>'],
    ['a list', { value: ['a', 'b'] }, ['a', 'b']],
    ['a list with a secret', { value: ['a', 'b'], sensitive: [false, true] }, ['a', '<aws_x.y.p[1]>']],
    [
      'a list known in part',
      { value: ['a', null], unknown: [false, true] },
      ['a', '<aws_x.y.p[1] after it was applied>'],
    ],
    [
      'a longer list of unknowns',
      { value: ['a'], unknown: [false, true] },
      ['a', '<aws_x.y.p[1] after it was applied>'],
    ],
    ['a list of unknowns alone', { unknown: [true] }, ['<aws_x.y.p[0] after it was applied>']],
    [
      'null with a list of unknowns',
      { value: null, unknown: [true] },
      ['<aws_x.y.p[0] after it was applied>'],
    ],
    ['a map', { value: { a: 1 } }, { a: 1 }],
    ['a map with a secret', { value: { a: 1, b: 2 }, sensitive: { b: true } }, { a: 1, b: '<aws_x.y.p.b>' }],
    [
      'a map known in part',
      { value: { a: 1 }, unknown: { b: true } },
      { a: 1, b: '<aws_x.y.p.b after it was applied>' },
    ],
    ['a map of unknowns alone', { unknown: { b: true } }, { b: '<aws_x.y.p.b after it was applied>' }],
    [
      'null with a map of unknowns',
      { value: null, unknown: { b: true } },
      { b: '<aws_x.y.p.b after it was applied>' },
    ],
  ])('%s', (_what, given, expected) => {
    expect(plainOf(planned(given))).toEqual(expected)
  })
})

describe('what is known later', () => {
  const refers = (...references: readonly string[]) => ({ unknown: true, expression: { references } })
  const targets = (value: Value): readonly (readonly [string, string | undefined])[] =>
    (value.kind === 'text' ? value.parts : [value]).map((part) =>
      typeof part !== 'string' && part.kind === 'unresolved'
        ? [part.symbol.id, part.symbol.target?.address]
        : ['known', undefined],
    )

  test('leads to what its expression refers to', () => {
    const id = later.slice(1, -1)
    expect(targets(planned(refers('aws_a.b.arn', 'aws_a.b')))).toEqual([[id, 'aws_a.b']])
    expect(targets(planned(refers('aws_a.b.arn', 'aws_a.b', 'aws_c.d.arn', 'aws_c.d')))).toEqual([
      [id, 'aws_a.b'],
      [`${id} (1)`, 'aws_c.d'],
    ])
    expect(targets(planned(refers()))).toEqual([[id, undefined]])
  })

  test('leads to each of the instances, or to that of its place', () => {
    const expression = { references: ['aws_many.m.id', 'aws_many.m'] }
    const pairs = (unknown: unknown) => {
      const value = planned({ unknown, expression })
      return value.kind === 'list' ? value.items.map((item) => targets(item).map((one) => one[1])) : []
    }
    expect(pairs([true, true])).toEqual([['aws_many.m[0]'], ['aws_many.m[1]']])
    expect(pairs([true])).toEqual([['aws_many.m[0]', 'aws_many.m[1]']])
  })

  test('is a document where one thing alone gives it', () => {
    const document = (): Value => ({ kind: 'scalar', value: 'document' })
    expect(plainOf(planned(refers('aws_a.b.json', 'aws_a.b'), document))).toBe('document')
    expect(planned(refers('aws_a.b.json', 'aws_a.b', 'aws_c.d.json', 'aws_c.d'), document).kind).toBe('text')
    expect(plainOf(planned(refers(), document))).toBe(later)
  })
})
