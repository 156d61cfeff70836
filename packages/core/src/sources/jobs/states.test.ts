import { describe, expect, test } from 'vitest'
import type { Value } from '../../workload/index.ts'
import { readEmbeddedJson } from '../embedded/read-embedded-json.ts'
import { branchesOf } from './branches.ts'
import { fieldText, statesOf } from './states.ts'

const read = (definition: unknown): Value =>
  readEmbeddedJson({ kind: 'scalar', value: JSON.stringify(definition) }).value ?? { kind: 'absent' }
const namesOf = (definition: unknown) =>
  statesOf(read(definition))
    .map(({ name }) => name)
    .sort()
const inner = (name: string) => ({ States: { [name]: { Type: 'Task' } } })

describe('the states of a definition', () => {
  test.each<readonly [string, unknown, readonly string[]]>([
    ['none', {}, []],
    ['no map', { States: 1 }, []],
    ['states that are no maps', { States: { A: 1, B: {} } }, ['B']],
    ['branches', { States: { P: { Branches: [inner('A'), inner('B'), 1] } } }, ['A', 'B', 'P']],
    ['branches that are no list', { States: { P: { Branches: inner('A') } } }, ['P']],
    ['a processor', { States: { M: { ItemProcessor: inner('A') } } }, ['A', 'M']],
    ['an older iterator', { States: { M: { Iterator: inner('A') } } }, ['A', 'M']],
    [
      'all at once',
      { States: { M: { Branches: [inner('A')], ItemProcessor: inner('B'), Iterator: inner('C') } } },
      ['A', 'B', 'C', 'M'],
    ],
    [
      'levels',
      { States: { P: { Branches: [{ States: { M: { Iterator: inner('A') } } }] } } },
      ['A', 'M', 'P'],
    ],
  ])('%s', (_what, definition, names) => {
    expect(namesOf(definition)).toEqual(names)
  })

  test('no more machines once there are ten thousand states', () => {
    const many = (count: number) => ({
      States: Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, {}])),
    })
    const around = (count: number): Value => ({
      kind: 'map',
      entries: new Map([
        [
          'States',
          {
            kind: 'map',
            entries: new Map<string, Value>([
              [
                'P',
                {
                  kind: 'map',
                  entries: new Map([
                    ['Branches', { kind: 'list', items: [read(inner('Last')), read(many(count))] }],
                  ]),
                },
              ],
            ]),
          },
        ],
      ]),
    })
    const hasLast = (count: number) => statesOf(around(count)).some(({ name }) => name === 'Last')
    expect([hasLast(9998), hasLast(9999)]).toEqual([true, false])
  })

  test('a state has the place of its key, if that is known', () => {
    const at = { file: 'x', line: 1, column: 1, endLine: 1, endColumn: 2 }
    const state: Value = { kind: 'map', entries: new Map() }
    const states = new Map([
      ['A', state],
      ['B', state],
    ])
    const value: Value = {
      kind: 'map',
      entries: new Map([['States', { kind: 'map', entries: states, keys: new Map([['A', at]]) }]]),
    }
    expect(statesOf(value)).toStrictEqual([
      { name: 'A', fields: new Map(), at },
      { name: 'B', fields: new Map() },
    ])
  })
})

test('the text of a field is known, or not', () => {
  const [state] = statesOf(read({ States: { A: { Type: 'Task', Branches: [] } } }))
  const text = (name: string) => state && fieldText(state, name)
  expect([text('Type'), text('Branches'), text('None')]).toEqual(['Task', undefined, undefined])
})

test('both branches of each condition', () => {
  const one = (value: number): Value => ({ kind: 'scalar', value })
  const choice = (then: Value, other: Value): Value => ({
    kind: 'choice',
    condition: { kind: 'opaque', symbol: 'c' },
    then,
    else: other,
  })
  expect(branchesOf(choice(one(1), choice(one(2), one(3))))).toEqual([one(1), one(2), one(3)])
})
