import { describe, expect, test } from 'vitest'
import { plainOf } from '../../../test/support/plain-value.ts'
import type { MapValue, Value } from '../../workload/index.ts'
import { readFlowDefinition } from './flow-definition.ts'

const map = (entries: Readonly<Record<string, Value>>): MapValue => ({
  kind: 'map',
  entries: new Map(Object.entries(entries)),
})
const at = { file: 'x', line: 1, column: 1, endLine: 1, endColumn: 2 }
const text = (value: string): Value => ({ kind: 'scalar', value, at })
const definitionOf = (properties: MapValue) =>
  plainOf(readFlowDefinition(properties).properties.entries.get('Definition'))

describe('the properties of a flow stay as they are', () => {
  test.each([
    ['without a text', map({ Name: text('f') })],
    ['with no text', map({ DefinitionString: { kind: 'absent' } })],
    ['with a definition', map({ DefinitionString: text('{}'), Definition: map({}) })],
  ])('%s', (_what, properties) => {
    const read = readFlowDefinition(properties)
    expect(read.properties).toBe(properties)
    expect(read.diagnostics).toEqual([])
  })
})

describe('the definition of a text', () => {
  test.each<readonly [string, MapValue, unknown]>([
    [
      'has capital letters',
      map({ DefinitionString: text('{"nodes": [{"name": "a"}]}') }),
      { Nodes: [{ Name: 'a' }] },
    ],
    [
      'takes substitutions',
      map({ DefinitionString: text('{"a": "${N}"}'), DefinitionSubstitutions: map({ N: text('n') }) }),
      { A: 'n' },
    ],
    [
      'takes no substitutions that are no map',
      map({ DefinitionString: text('{"a": "${N}"}'), DefinitionSubstitutions: text('n') }),
      { A: '${N}' },
    ],
    ['is not known where the text is none', map({ DefinitionString: text('none') }), '<DefinitionString>'],
  ])('%s', (_what, properties, expected) => {
    expect(definitionOf(properties)).toEqual(expected)
  })

  test('keeps the places of its keys, as they are named now', () => {
    const keys = new Map([['nodes', at]])
    const given: Value = { kind: 'map', entries: new Map([['nodes', text('a')]]), keys }
    const { properties } = readFlowDefinition(map({ DefinitionString: given }))
    expect(properties.entries.get('Definition')).toMatchObject({ keys: new Map([['Nodes', at]]) })
    const bare = readFlowDefinition(map({ DefinitionString: map({ a: text('b') }) })).properties
    expect(bare.entries.get('Definition')).not.toHaveProperty('keys')
  })

  test.each([
    ['maps', (value: Value): Value => map({ a: value })],
    ['lists', (value: Value): Value => map({ a: { kind: 'list', items: [value] } })],
  ])('stays as it is below 400 levels of %s', (_what, around) => {
    const nested = (levels: number): string => {
      let value: Value = map({ last: text('x') })
      for (let level = 0; level < levels; level++) value = around(value)
      return JSON.stringify(definitionOf(map({ DefinitionString: value })))
    }
    expect(nested(200)).toContain('"Last"')
    expect(nested(401)).toContain('"last"')
  })
})
