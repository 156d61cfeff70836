import { describe, expect, test } from 'vitest'
import type { MapValue, SourceLocation, Value } from '../../../workload/index.ts'
import { addAt, join, joinMaps } from './merge.ts'

const line = (at: number): SourceLocation => ({
  file: 'main.tf',
  line: at,
  column: 1,
  endLine: at,
  endColumn: 9,
})
const text = (value: string, at?: number): Value => ({
  kind: 'scalar',
  value,
  ...(at !== undefined && { at: line(at) }),
})
const map = (entries: Readonly<Record<string, Value>>, rest: Partial<MapValue> = {}): MapValue => ({
  kind: 'map',
  entries: new Map(Object.entries(entries)),
  ...rest,
})
const list = (...items: readonly Value[]): Value => ({ kind: 'list', items })
const absent: Value = { kind: 'absent' }

describe('a value is added at a path', () => {
  test.each<[string, MapValue, readonly string[], Value, number | undefined, MapValue]>([
    ['a name', map({}), ['A'], text('x'), undefined, map({ A: text('x') })],
    ['a path', map({}), ['A', 'B'], text('x'), undefined, map({ A: map({ B: text('x') }) })],
    [
      'what is made on the way is where the value is',
      map({}),
      ['A', 'B'],
      text('x', 2),
      undefined,
      map({ A: map({ B: text('x', 2) }, { at: line(2) }) }),
    ],
    ['no path', map({ A: text('a') }), [], text('x'), undefined, map({ A: text('a') })],
    ['nothing at a name', map({}), ['A'], absent, undefined, map({ A: absent })],
    ['nothing at a path', map({}), ['A', 'B'], absent, undefined, map({})],
    ['an item', map({}), ['A[]'], text('x'), undefined, map({ A: list(text('x')) })],
    [
      'a list is where its item is',
      map({}),
      ['A[]'],
      text('x', 2),
      undefined,
      map({ A: { kind: 'list', items: [text('x', 2)], at: line(2) } }),
    ],
    [
      'one item more',
      map({ A: list(text('a')) }),
      ['A[]'],
      text('x'),
      undefined,
      map({ A: list(text('a'), text('x')) }),
    ],
    ['below an item', map({}), ['A[]', 'B'], text('x'), undefined, map({ A: list(map({ B: text('x') })) })],
    [
      'beside what is there',
      map({ A: map({ B: text('b') }) }),
      ['A', 'C'],
      text('x'),
      undefined,
      map({ A: map({ B: text('b'), C: text('x') }) }),
    ],
    ['another value gives way', map({ A: text('a') }), ['A'], text('x'), undefined, map({ A: text('x') })],
    [
      'where its key is written',
      map({ B: text('b') }, { keys: new Map([['B', line(1)]]) }),
      ['A'],
      text('x'),
      3,
      map(
        { B: text('b'), A: text('x') },
        {
          keys: new Map([
            ['B', line(1)],
            ['A', line(3)],
          ]),
        },
      ),
    ],
    [
      'the key is that of the last name',
      map({}),
      ['A', 'B'],
      text('x'),
      3,
      map({ A: map({ B: text('x') }, { keys: new Map([['B', line(3)]]) }) }),
    ],
  ])('%s', (_, before, path, value, key, expected) => {
    expect(addAt(before, path, value, key === undefined ? undefined : line(key))).toStrictEqual(expected)
  })
})

describe('two values of one property are joined', () => {
  test.each<[string, Value, Value, Value]>([
    ['the later one', text('a'), text('b'), text('b')],
    ['nothing takes nothing away', text('a'), absent, text('a')],
    ['something in place of nothing', absent, text('b'), text('b')],
    ['lists', list(text('a')), list(text('b')), list(text('a'), text('b'))],
    ['maps', map({ A: text('a'), B: text('b') }), map({ B: text('c') }), map({ A: text('a'), B: text('c') })],
    [
      'maps in maps',
      map({ A: map({ B: text('b') }) }),
      map({ A: map({ C: text('c') }) }),
      map({ A: map({ B: text('b'), C: text('c') }) }),
    ],
    ['a map and a text', map({ A: text('a') }), text('b'), text('b')],
    ['a text and a map', text('a'), map({ B: text('b') }), map({ B: text('b') })],
    ['a list and a text', list(text('a')), text('b'), text('b')],
    ['a text and a list', text('a'), list(text('b')), list(text('b'))],
    ['a map and a list', map({ A: text('a') }), list(text('b')), list(text('b'))],
    ['a list and a map', list(text('a')), map({ B: text('b') }), map({ B: text('b') })],
  ])('%s', (_, first, second, expected) => {
    expect(join(first, second)).toStrictEqual(expected)
  })

  test('both maps say where their keys are written', () => {
    const first = map({ A: text('a') }, { keys: new Map([['A', line(1)]]), at: line(1) })
    const second = map({ B: text('b') }, { keys: new Map([['B', line(5)]]), at: line(5) })
    expect(joinMaps(first, second)).toStrictEqual(
      map(
        { A: text('a'), B: text('b') },
        {
          keys: new Map([
            ['A', line(1)],
            ['B', line(5)],
          ]),
          at: line(1),
        },
      ),
    )
  })
})
