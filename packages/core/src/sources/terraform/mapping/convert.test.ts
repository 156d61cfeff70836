import { describe, expect, test } from 'vitest'
import type { Kind } from '../../../schema/index.ts'
import type { MapValue, SourceLocation, Value } from '../../../workload/index.ts'
import { convertObject } from './convert.ts'
import type { TypeMapping } from './type-mapping.ts'

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain }

/** `null` is absent, a text with `?` is one with a hole, `?` alone is not known, a map with `if` is a choice. */
function toValue(plain: Plain): Value {
  if (plain === null) return { kind: 'absent' }
  if (isList(plain)) return { kind: 'list', items: plain.map(toValue) }
  if (typeof plain === 'object') return choiceOf(plain) ?? toMap(plain)
  if (typeof plain !== 'string' || !plain.includes('?')) return { kind: 'scalar', value: plain }
  const [before = '', after = ''] = plain.split('?')
  return plain === '?' ? hole : { kind: 'text', parts: [before, hole, after] }
}

const hole = { kind: 'unresolved', symbol: { id: 'x' }, reason: 'parameter' } as const
const isList = (plain: Plain): plain is readonly Plain[] => Array.isArray(plain)

function choiceOf(plain: { readonly [name: string]: Plain }): Value | undefined {
  const { if: condition, then, else: otherwise } = plain
  if (typeof condition !== 'string' || then === undefined || otherwise === undefined) return undefined
  return choice(toValue(then), toValue(otherwise))
}

function choice(then: Value, otherwise: Value): Value {
  return { kind: 'choice', condition: { kind: 'opaque', symbol: 'c' }, then, else: otherwise }
}

function toMap(plain: { readonly [name: string]: Plain }): MapValue {
  return {
    kind: 'map',
    entries: new Map(Object.entries(plain).map(([name, entry]) => [name, toValue(entry)])),
  }
}

function toPlain(value: Value | undefined): unknown {
  switch (value?.kind) {
    case undefined:
      return 'nothing'
    case 'absent':
      return null
    case 'scalar':
      return value.value
    case 'unresolved':
      return value.symbol.id === 'x' ? '?' : `unresolved ${value.symbol.id}`
    case 'text':
      return value.parts.map((part) => (typeof part === 'string' ? part : '?')).join('')
    case 'list':
      return value.items.map(toPlain)
    case 'map':
      return Object.fromEntries([...value.entries].map(([name, entry]) => [name, toPlain(entry)]))
    case 'choice':
      return { if: 'c', then: toPlain(value.then), else: toPlain(value.else) }
  }
}

const text: Kind = { kind: 'string' }
const number: Kind = { kind: 'number' }
const json: Kind = { kind: 'json' }
const listOf = (element: Kind): Kind => ({ kind: 'list', element })
const mapOf = (element: Kind): Kind => ({ kind: 'map', element })
const object = (fields: Readonly<Record<string, Kind>>): Kind => ({
  kind: 'object',
  fields: new Map(
    Object.entries(fields).map(([name, type]) => [
      name,
      { name, required: false, replacement: 'yes', type } as const,
    ]),
  ),
})
const mapping: TypeMapping = { from: 'aws_thing', to: 'AWS::Test::Thing' }

/** The property `X` that comes of an argument `x`. */
function convertedTo(kind: Kind, value: Value, rows: Partial<TypeMapping> = {}): Value | undefined {
  const from: MapValue = { kind: 'map', entries: new Map([['x', value]]) }
  return convertObject(from, object({ X: kind }), { ...mapping, ...rows }).entries.get('X')
}

const pair = object({ Key: text, Value: text })

describe('an argument takes the shape of its property', () => {
  test.each<[string, Kind, Plain, unknown]>([
    ['a text of JSON where a list belongs', listOf(text), '["a","b"]', ['a', 'b']],
    ['a text of JSON where an object belongs', object({ Name: text }), '{"name":"b"}', { Name: 'b' }],
    ['a text of JSON where a map belongs', mapOf(text), '{"a":"b"}', { a: 'b' }],
    ['a text of JSON where any JSON belongs', json, '{"a":1}', { a: 1 }],
    ['a list of JSON where any JSON belongs', json, '[1]', [1]],
    ['a text of JSON where a text belongs', text, '{"a":1}', '{"a":1}'],
    ['a text of JSON where a number belongs', number, '[1]', '[1]'],
    ['a text of broken JSON is an item', listOf(text), '[broken', ['[broken']],
    ['a text is the one item of a list', listOf(text), 'a', ['a']],
    ['a number is the one item of a list', listOf(number), 5, [5]],
    ['a text is no object', object({ Name: text }), 'a', 'a'],
    ['a text is no map', mapOf(text), 'a', 'a'],
    ['a plain value where JSON belongs', json, 5, 5],
    ['JSON with a hole where a list belongs', listOf(text), '["a?"]', ['a?']],
    ['a list of holes that are whole items', listOf(text), '["?"]', ['?']],
    ['JSON with a hole where an object belongs', object({ Name: text }), '{"name":"?"}', { Name: '?' }],
    ['JSON with a hole where a map belongs', mapOf(text), '{"a":"b?"}', { a: 'b?' }],
    ['a text with a hole is the one item of a list', listOf(text), 'a?', ['a?']],
    ['a text with a hole is no object', object({ Name: text }), 'a?', 'a?'],
    ['JSON with a hole where a text belongs', text, '["?"]', '["?"]'],
    ['a text that begins with a hole', listOf(text), '?a', ['?a']],
    ['an empty text is nothing', text, '', null],
    ['an empty text is no list', listOf(text), '', null],
    ['zero and false are something', json, [0, false], [0, false]],
    ['nothing stays nothing', listOf(text), null, null],
    ['what is not known stays so', listOf(text), '?', '?'],
    [
      'both sides of a choice',
      listOf(text),
      { if: 'c', then: 'a', else: '' },
      { if: 'c', then: ['a'], else: null },
    ],
    ['the items of a list', listOf(listOf(text)), ['a', ['b']], [['a'], ['b']]],
    ['a list where JSON belongs', json, ['', ['a']], ['', ['a']]],
    ['a block that is allowed once', object({ Name: text }), [{ name: 'a' }], { Name: 'a' }],
    ['a list of one where a text belongs', text, ['a'], 'a'],
    ['a list of one where a number belongs', number, [5], 5],
    ['an empty list where one value belongs', text, [], null],
    ['what is absent is no item', text, [null, 'a', null], 'a'],
    ['an absent block', object({ Name: text }), [null], null],
    ['two where one belongs', text, ['a', 'b'], 'unresolved one of ["a","b"]'],
    ['a map of one argument where a text belongs is JSON', text, { a: [1, 'b?'] }, '{"a":[1,"b?"]}'],
    [
      'a map with a choice is no text',
      text,
      { a: { if: 'c', then: 1, else: 2 } },
      { a: { if: 'c', then: 1, else: 2 } },
    ],
    ['a map where a number belongs', number, { a: 1 }, { a: 1 }],
    ['a map where JSON belongs', json, { a: '' }, { a: '' }],
    ['the values of a map', mapOf(listOf(text)), { a: 'x', b: ['y'] }, { a: ['x'], b: ['y'] }],
    ['a map where a list of texts belongs', listOf(text), { a: 1 }, ['{"a":1}']],
    [
      'one block where a list of them belongs',
      listOf(object({ Name: text })),
      { name: 'a' },
      [{ Name: 'a' }],
    ],
  ])('%s', (_, kind, plain, expected) => {
    expect(toPlain(convertedTo(kind, toValue(plain)))).toEqual(expected)
  })

  test('why two values cannot be one', () => {
    const at = line(3)
    const items = [toValue('a'), toValue('b')]
    expect(convertedTo(text, { kind: 'list', items, at })).toMatchObject({ reason: 'unsupported', at })
  })
})

describe('blocks that say their own key become a map', () => {
  test.each<[string, Kind, Plain, unknown]>([
    [
      'a key and arguments',
      mapOf(object({ Type: text })),
      [{ map_block_key: 'a', type: 't' }],
      { a: { Type: 't' } },
    ],
    ['a key and a value', mapOf(text), [{ key: 'a', value: 'b' }], { a: 'b' }],
    ['a name and a value', mapOf(text), [{ name: 'a', value: 'b' }], { a: 'b' }],
    ['a number as key', mapOf(text), [{ key: 1, value: 'b' }], { 1: 'b' }],
    [
      'a value beside other arguments',
      mapOf(object({ Value: text, Type: text })),
      [{ key: 'a', value: 'b', type: 't' }],
      { a: { Value: 'b', Type: 't' } },
    ],
    [
      'the key is not one of the arguments',
      mapOf(object({ Key: text, Type: text })),
      [{ key: 'a', type: 't' }],
      { a: { Type: 't' } },
    ],
    [
      'a name where the key is absent',
      mapOf(object({ Value: text })),
      [{ key: null, name: 'a', value: 'b' }],
      { a: { Value: 'b' } },
    ],
    [
      'a name beside a key that is not known',
      mapOf(text),
      [{ key: '?', name: 'a', value: 'b' }],
      'unresolved map at ?',
    ],
    ['a key that is not known', mapOf(text), [{ key: '?', value: 'b' }], 'unresolved map at ?'],
    ['a block without a key', mapOf(text), [{ value: 'b' }], 'unresolved map at ?'],
    ['a block that is not known', mapOf(text), ['?'], 'unresolved map at ?'],
    ['no blocks', mapOf(text), [], {}],
  ])('%s', (_, kind, plain, expected) => {
    expect(toPlain(convertedTo(kind, toValue(plain)))).toEqual(expected)
  })
})

describe('a map where CloudFormation has a list of keys and values', () => {
  test.each<[string, Kind, unknown]>([
    ['keys and values', pair, [{ Key: 'a', Value: 'b' }]],
    ['names and values', object({ Name: text, Value: text }), [{ Name: 'a', Value: 'b' }]],
    [
      'one more property',
      object({ Key: text, Value: text, PropagateAtLaunch: { kind: 'boolean' } }),
      [{ Key: 'a', Value: 'b' }],
    ],
    ['two more properties', object({ Key: text, Value: text, B: text, C: text }), [{}]],
    ['no key', object({ A: text, Value: text }), [{ A: 'b' }]],
    ['no value', object({ Key: text, A: text }), [{ A: 'b' }]],
  ])('%s', (_, element, expected) => {
    expect(toPlain(convertedTo(listOf(element), toValue({ a: 'b' })))).toEqual(expected)
  })
})

describe('values that are spelled differently', () => {
  const values = { x: { true: 'ENABLED', five: 5, yes: true, no: false } }
  test.each<[string, Kind, Plain, unknown]>([
    ['a boolean for an enumeration', text, true, 'ENABLED'],
    ['a number', number, 'five', 5],
    ['a boolean', { kind: 'boolean' }, 'yes', true],
    ['a boolean that is false', { kind: 'boolean' }, 'no', false],
    ['the items of a list', listOf(text), [true, 'other'], ['ENABLED', 'other']],
    ['a choice', text, { if: 'c', then: true, else: 'other' }, { if: 'c', then: 'ENABLED', else: 'other' }],
    ['a value without a spelling', text, 'other', 'other'],
    ['a value that every object has', text, 'constructor', 'constructor'],
    ['what is not known', text, '?', '?'],
    ['a map', json, { true: 1 }, { true: 1 }],
  ])('%s', (_, kind, plain, expected) => {
    expect(toPlain(convertedTo(kind, toValue(plain), { values }))).toEqual(expected)
  })

  test('a row names the path of the argument', () => {
    const rows = { values: { 'x.on': { true: 'ENABLED' }, on: { true: 'wrong' } } }
    expect(toPlain(convertedTo(object({ On: text }), toValue([{ on: true }]), rows))).toEqual({
      On: 'ENABLED',
    })
  })
})

describe('a block whose arguments stand beside it in CloudFormation', () => {
  const rows = { ...mapping, renames: { b: '', 'b.in': 'Name', 'b.c.d.e': 'Deep' } }
  const kind = object({ Name: text, C: object({ D: object({ Deep: text }) }) })
  test.each<[string, Plain, unknown]>([
    ['a block', [{ in: 'a' }], { Name: 'a' }],
    ['a map', { in: 'a' }, { Name: 'a' }],
    ['a block that is not known is none', ['?', { in: 'a' }], { Name: 'a' }],
    ['a value that is not known', '?', {}],
    ['a value', 'a', {}],
    ['what is in it is named by its path', { c: { d: { e: 'a' } } }, { C: { D: { Deep: 'a' } } }],
  ])('%s', (_, plain, expected) => {
    expect(
      toPlain(kind.kind === 'object' ? convertObject(toMap({ b: plain }), kind, rows) : undefined),
    ).toEqual(expected)
  })
})

const line = (at: number): SourceLocation => ({
  file: 'main.tf',
  line: at,
  column: 1,
  endLine: at,
  endColumn: 9,
})
const placed = (value: string, at: number): Value => ({ kind: 'scalar', value, at: line(at) })

describe('values know where they are written', () => {
  test.each<[string, Kind, Value, Value]>([
    [
      'a list of one text',
      listOf(text),
      placed('a', 2),
      { kind: 'list', items: [placed('a', 2)], at: line(2) },
    ],
    [
      'blocks with keys',
      mapOf(text),
      {
        kind: 'list',
        items: [
          {
            kind: 'map',
            entries: new Map([
              ['key', placed('k', 3)],
              ['value', placed('v', 4)],
            ]),
          },
        ],
        at: line(2),
      },
      { kind: 'map', entries: new Map([['k', placed('v', 4)]]), at: line(2) },
    ],
    [
      'pairs of a map whose keys have a place',
      listOf(pair),
      {
        kind: 'map',
        entries: new Map([['k', placed('v', 4)]]),
        keys: new Map([['k', line(3)]]),
        at: line(2),
      },
      {
        kind: 'list',
        items: [
          {
            kind: 'map',
            entries: new Map([
              ['Key', placed('k', 3)],
              ['Value', placed('v', 4)],
            ]),
            at: line(3),
          },
        ],
        at: line(2),
      },
    ],
    [
      'pairs of a map whose values have a place',
      listOf(pair),
      { kind: 'map', entries: new Map([['k', placed('v', 4)]]) },
      {
        kind: 'list',
        items: [
          {
            kind: 'map',
            entries: new Map([
              ['Key', placed('k', 4)],
              ['Value', placed('v', 4)],
            ]),
            at: line(4),
          },
        ],
      },
    ],
    [
      'pairs of a map without places',
      listOf(pair),
      { kind: 'map', entries: new Map([['k', { kind: 'scalar', value: 'v' }]]) },
      {
        kind: 'list',
        items: [
          {
            kind: 'map',
            entries: new Map([
              ['Key', { kind: 'scalar', value: 'k' }],
              ['Value', { kind: 'scalar', value: 'v' }],
            ]),
          },
        ],
      },
    ],
    ['an empty text', text, placed('', 5), { kind: 'absent', at: line(5) }],
    ['an empty list', text, { kind: 'list', items: [], at: line(5) }, { kind: 'absent', at: line(5) }],
    [
      'an object',
      object({ Name: text }),
      {
        kind: 'map',
        entries: new Map([['name', placed('a', 6)]]),
        keys: new Map([['name', line(5)]]),
        at: line(4),
      },
      {
        kind: 'map',
        entries: new Map([['Name', placed('a', 6)]]),
        keys: new Map([['Name', line(5)]]),
        at: line(4),
      },
    ],
  ])('%s', (_, kind, value, expected) => {
    expect(convertedTo(kind, value)).toStrictEqual(expected)
  })
})

describe('what lies very deep is left as it is', () => {
  type Nesting = { readonly kind: Kind; readonly value: Value }
  /** An empty text, which is absent once it is converted, below some levels. */
  function nested(levels: number, wrap: (inner: Nesting) => Nesting): Value | undefined {
    let at: Nesting = { kind: text, value: { kind: 'scalar', value: '' } }
    for (let level = 0; level < levels; level += 1) at = wrap(at)
    return convertedTo(at.kind, at.value)
  }
  const leafOf = (value: Value | undefined): string | undefined => {
    let at = value
    for (;;) {
      if (at?.kind === 'choice') at = at.then
      else if (at?.kind === 'list') at = at.items[0]
      else if (at?.kind === 'map') at = [...at.entries.values()][0]
      else return at?.kind
    }
  }
  const wraps: readonly [string, (inner: Nesting) => Nesting][] = [
    ['choices', ({ kind, value }) => ({ kind, value: choice(value, { kind: 'absent' }) })],
    ['lists', ({ kind, value }) => ({ kind: listOf(kind), value: { kind: 'list', items: [value] } })],
    ['blocks', ({ kind, value }) => ({ kind, value: { kind: 'list', items: [value] } })],
    [
      'maps',
      ({ kind, value }) => ({ kind: mapOf(kind), value: { kind: 'map', entries: new Map([['k', value]]) } }),
    ],
    [
      'objects',
      ({ kind, value }) => ({
        kind: object({ Y: kind }),
        value: { kind: 'map', entries: new Map([['y', value]]) },
      }),
    ],
    [
      'single objects of lists',
      ({ kind, value }) => ({
        kind: listOf(object({ Y: kind })),
        value: { kind: 'map', entries: new Map([['y', value]]) },
      }),
    ],
  ]
  test.each(wraps)('%s', (_, wrap) => {
    expect(leafOf(nested(40, wrap))).toBe('absent')
    expect(leafOf(nested(400, wrap))).toBe('scalar')
  })

  test('the limit', () => {
    const [, wrap] = wraps[0] ?? ['', (inner: Nesting): Nesting => inner]
    expect(leafOf(nested(199, wrap))).toBe('absent')
    expect(leafOf(nested(200, wrap))).toBe('scalar')
  })
})
