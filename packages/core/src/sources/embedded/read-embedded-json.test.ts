import { describe, expect, test } from 'vitest'
import { inMemoryFiles } from '../../../test/support/in-memory-files.ts'
import { plainOf } from '../../../test/support/plain-value.ts'
import type { SourceLocation, Value } from '../../workload/index.ts'
import { readCloudFormation } from '../cloudformation/index.ts'
import { readEmbeddedJson } from './read-embedded-json.ts'

const hole = (id: string) => ({ kind: 'unresolved', symbol: { id }, reason: 'parameter' }) as const

describe('the JSON in a text', () => {
  test.each<readonly [string, Value, unknown]>([
    [
      'with JSON types',
      { kind: 'scalar', value: '{"a": [1, true, "x", 1.50, null]}' },
      { a: [1, true, 'x', '1.50', undefined] },
    ],
    [
      'with holes in strings',
      { kind: 'text', parts: ['{"a": "x-', hole('H'), '", "', hole('K'), '": 1}'] },
      { a: 'x-<H>', '${K}': 1 },
    ],
    ['with holes as values', { kind: 'text', parts: ['{"a": ', hole('H'), '}'] }, { a: '<H>' }],
    [
      'with escaped quotes before holes',
      { kind: 'text', parts: ['{"a": "\\"', hole('H'), '\\""}'] },
      { a: '"<H>"' },
    ],
    [
      'in the branches of a choice',
      {
        kind: 'choice',
        condition: { kind: 'opaque', symbol: 'c' },
        then: { kind: 'scalar', value: '{"a": 1}' },
        else: { kind: 'absent' },
      },
      { if: 'c', then: { a: 1 }, else: undefined },
    ],
    ['that is a map already', { kind: 'map', entries: new Map([['a', hole('H')]]) }, { a: '<H>' }],
  ])('%s', (_, value, is) => {
    const { value: read, diagnostics } = readEmbeddedJson(value)
    expect(diagnostics).toEqual([])
    expect(plainOf(read)).toEqual(is)
  })

  test.each<readonly [string, Value, readonly string[]]>([
    ['no JSON', { kind: 'scalar', value: 'text' }, ['invalid-json']],
    ['too deep', { kind: 'scalar', value: '['.repeat(300) }, ['too-deep']],
    ['not known at all', hole('H'), []],
    ['a list', { kind: 'list', items: [] }, []],
  ])('%s gives no value', (_, value, codes) => {
    const read = readEmbeddedJson(value)
    expect(read.value).toBeUndefined()
    expect(read.diagnostics.map(({ code }) => code)).toEqual(codes)
  })

  test('keeps what the text rests on', () => {
    const assumes = [{ symbol: 'S', value: 'v' }]
    expect(readEmbeddedJson({ kind: 'scalar', value: '{}', assumes }).value?.assumes).toEqual(assumes)
  })
})

const head =
  'Parameters: { X: { Type: String } }\nResources:\n  A:\n    Type: AWS::SSM::Parameter\n    Properties:\n'

/** The text at the place of `b` inside the embedded `{"a": {"b": ...}}`, and whether that place is the host's. */
function found(property: string, file = 'a.yaml'): { readonly text: string; readonly isHost: boolean } {
  const text = file === 'a.json' ? property : `${head}      Value: ${property}\n`
  const files = inMemoryFiles({ [file]: text })
  const host = readCloudFormation(files, file).units[0]?.resources[0]?.properties.entries.get('Value')
  const { value } = readEmbeddedJson(host ?? { kind: 'absent' }, files)
  const inner = value?.kind === 'map' ? value.entries.get('a') : undefined
  const at = inner?.kind === 'map' ? inner.entries.get('b')?.at : undefined
  return { text: at === undefined ? '' : cut(text, at), isHost: at !== undefined && at === host?.at }
}

function cut(text: string, at: SourceLocation): string {
  const lines = text.split('\n').slice(at.line - 1, at.endLine)
  return lines.length === 1 ? (lines[0] ?? '').slice(at.column - 1, at.endColumn - 1) : lines.join('\n')
}

describe('places inside an embedded text', () => {
  test.each([
    ['literal block', '|\n        {"a":\n          {"b": "c"}}', '"c"'],
    [
      'literal block with a hole',
      '!Sub |\n        {"x": "${X}",\n         "a": {"b": "y${X}z"}}',
      '"y${X}z"',
    ],
    ['literal block with an escape of Sub', '!Sub |\n        {"x": "${!X}${X}", "a": {"b": 1}}', '1'],
    ['single quotes', `'{"it''s": 1, "a": {"b": true}}'`, 'true'],
    ['double quotes', '"{\\"x\\": \\"${X}\\", \\"a\\": {\\"b\\": 12}}"', '12'],
  ])('%s', (_, property, text) => {
    expect(found(property)).toEqual({ text, isHost: false })
  })

  test('a JSON host', () => {
    const resource = { Type: 'AWS::SSM::Parameter', Properties: { Value: '{"\\u0061": {"b": "é"}}' } }
    expect(found(JSON.stringify({ Resources: { A: resource } }), 'a.json').text).toBe('\\"é\\"')
  })

  test.each([
    ['folded block', '>\n        {"a": {"b": 1}}'],
    ['join', `!Join ['', ['{"a":', ' {"b": 1}}']]`],
    ['quotes over lines', `'{"a":\n        {"b": 1}}'`],
  ])('%s: the host stands for all', (_, property) => {
    expect(found(property).isHost).toBe(true)
  })
})
