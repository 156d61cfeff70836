import { describe, expect, test } from 'vitest'
import type { SourceLocation, UnresolvedPart, Value } from '../../../workload/index.ts'
import { jsonText } from './json-text.ts'

const hole: UnresolvedPart = { kind: 'unresolved', symbol: { id: 'x' }, reason: 'parameter' }
const settled: UnresolvedPart = { ...hole, settle: 'say x' }
const at: SourceLocation = { file: 'main.tf', line: 2, column: 1, endLine: 2, endColumn: 9 }
const scalar = (value: string | number | boolean): Value => ({ kind: 'scalar', value })
const list = (...items: readonly Value[]): Value => ({ kind: 'list', items })
const map = (entries: Readonly<Record<string, Value>>): Value => ({
  kind: 'map',
  entries: new Map(Object.entries(entries)),
})
const choice: Value = {
  kind: 'choice',
  condition: { kind: 'opaque', symbol: 'c' },
  then: scalar(1),
  else: scalar(2),
}

describe('the text that jsonencode makes', () => {
  test.each<[string, Value, Value | undefined]>([
    ['a text', scalar('a"b'), scalar('"a\\"b"')],
    ['a number', scalar(1.5), scalar('1.5')],
    ['a boolean', scalar(false), scalar('false')],
    ['nothing', { kind: 'absent' }, scalar('null')],
    ['a list', list(scalar(1), { kind: 'absent' }), scalar('[1,null]')],
    ['a map', map({ 'a"': scalar('b'), c: list() }), scalar('{"a\\"":"b","c":[]}')],
    ['a hole', list(hole), { kind: 'text', parts: ['["', hole, '"]'] }],
    ['what would settle a hole', list(settled), { kind: 'text', parts: ['["', settled, '"]'] }],
    [
      'a text with a hole',
      { kind: 'text', parts: ['a"', hole] },
      { kind: 'text', parts: ['"a\\"', hole, '"'] },
    ],
    ['where it is written', { kind: 'list', items: [], at }, { kind: 'scalar', value: '[]', at }],
    ['a choice', choice, undefined],
    ['a choice in a list', list(choice), undefined],
    ['a choice in a map', map({ a: choice }), undefined],
  ])('%s', (_, value, expected) => {
    expect(jsonText(value)).toStrictEqual(expected)
  })

  test.each<[string, (inner: Value) => Value]>([
    ['lists', (inner) => list(inner)],
    ['maps', (inner) => map({ a: inner })],
  ])('%s nest a hundred deep at most', (_, wrap) => {
    let value = scalar(1)
    for (let level = 0; level < 100; level += 1) value = wrap(value)
    expect(jsonText(value)?.kind).toBe('scalar')
    expect(jsonText(wrap(value))).toBeUndefined()
  })
})
