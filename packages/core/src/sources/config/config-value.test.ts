import { describe, expect, test } from 'vitest'
import { plainOf } from '../../../test/support/plain-value.ts'
import type { Kind } from '../../schema/index.ts'
import type { Value } from '../../workload/index.ts'
import { configValue } from './config-value.ts'
import type { Recorded } from './recorded.ts'

const place = { id: 'it', path: '' }
const recordedAs = (recorded: Recorded, kind: Kind): Value => configValue(recorded, kind, place)

const text: Kind = { kind: 'string' }
const field = (name: string, type: Kind) =>
  [name, { name, required: false, replacement: 'yes', type }] as const
const object: Kind = { kind: 'object', fields: new Map([field('A', text), field('B', text)]) }

describe('a recorded value', () => {
  test.each<readonly [string, Kind, Recorded, unknown]>([
    ['a text', text, 'a', 'a'],
    ['a number', { kind: 'number' }, 1.5, 1.5],
    ['an integer', { kind: 'integer' }, 2, 2],
    ['yes', { kind: 'boolean' }, true, true],
    ['no', { kind: 'boolean' }, false, false],
    ['null', text, null, '<it>'],
    ['a list instead of a leaf', text, ['a'], '<it>'],
    ['an object', object, { A: 'a', C: 'c' }, { A: 'a', B: '<it.B>' }],
    ['a text instead of an object', object, 'a', '<it>'],
    ['a list', { kind: 'list', element: text }, ['a', null], ['a', '<it[1]>']],
    ['a list of objects', { kind: 'list', element: object }, [{ A: 'a', B: 'b' }], [{ A: 'a', B: 'b' }]],
    ['an object instead of a list', { kind: 'list', element: text }, { A: 'a' }, '<it>'],
    ['a map', { kind: 'map', element: text }, { a: 'b', c: null }, { a: 'b', c: '<it.c>' }],
    ['a list instead of a map', { kind: 'map', element: text }, ['a'], '<it>'],
    ['a document', { kind: 'json' }, { A: [1, { B: true }] }, { A: [1, { B: true }] }],
    ['a document as a text', { kind: 'json' }, ' {"A": ["b", {"C": 1}]}', { A: ['b', { C: 1 }] }],
    ['a list as a text', { kind: 'json' }, '["a"]', ['a']],
    ['a text that is no document', { kind: 'json' }, 'a {"B": 1}', 'a {"B": 1}'],
    ['nothing in a document', { kind: 'json' }, { A: null }, { A: undefined }],
  ])('%s', (_what, kind, recorded, expected) => {
    expect(plainOf(recordedAs(recorded, kind))).toEqual(expected)
  })

  test('that is nothing inside a document is absent', () => {
    expect(recordedAs({ A: null }, { kind: 'json' })).toEqual({
      kind: 'map',
      entries: new Map([['A', { kind: 'absent' }]]),
    })
  })

  test('that is not there is not known', () => {
    expect(plainOf(configValue(undefined, text, place))).toBe('<it>')
  })
})
