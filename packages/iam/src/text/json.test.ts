import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../test/runs.ts'
import type { PolicyNode } from '../language/node.ts'
import { parsePolicyText } from './json.ts'

function plain(node: PolicyNode | undefined): unknown {
  switch (node?.kind) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(plain)
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]))
    case 'text':
    case 'hole':
    case undefined:
      return undefined
  }
}

test('agrees with JSON.parse on every JSON value', () => {
  const value = fc.json({ maxDepth: 4 }).filter((text) => !text.includes('__proto__'))
  fc.assert(
    fc.property(value, fc.boolean(), (text, spaced) => {
      const source = spaced ? JSON.stringify(JSON.parse(text), undefined, 2) : text
      const { node, diagnostics } = parsePolicyText(source)
      expect(diagnostics).toEqual([])
      expect(plain(node)).toEqual(JSON.parse(source))
    }),
  )
})

test('never throws, and says where a broken text breaks', () => {
  const soup = fc.string({
    unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '1', 'a', '\\', '\n', 'u'),
  })
  fc.assert(
    fc.property(fc.oneof(fc.string(), soup), (text) => {
      const { node, diagnostics } = parsePolicyText(text, 'policy.json')
      const valid = isJson(text)
      expect(node !== undefined).toBe(valid)
      if (!valid) expect(diagnostics.at(-1)?.at?.file).toBe('policy.json')
    }),
    { numRuns: runs(2000) },
  )
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('places', () => {
  test('lines and columns count from 1 and the end is exclusive', () => {
    const { node } = parsePolicyText('{\n  "a": [true,\n 12]\n}')
    expect(node?.at).toEqual({ line: 1, column: 1, endLine: 4, endColumn: 2 })
    if (node?.kind !== 'map') throw new Error('a map was expected')
    expect(node.entries[0]?.keyAt).toEqual({ line: 2, column: 3, endLine: 2, endColumn: 6 })
    expect(node.entries[0]?.value.at).toEqual({ line: 2, column: 8, endLine: 3, endColumn: 5 })
  })

  test('a key written twice is reported at the second place and kept', () => {
    const { node, diagnostics } = parsePolicyText('{"a":1,\n"a":2}')
    expect(node?.kind === 'map' && node.entries.length).toBe(2)
    expect(diagnostics.map(({ code, at }) => [code, at?.line, at?.column])).toEqual([['duplicate-key', 2, 1]])
  })
})

test.each([
  ['too deep', '['.repeat(5000), 'too-deep'],
  ['too large', `"${'a'.repeat(1_100_000)}"`, 'too-large'],
  ['trailing text', '{} x', 'not-json'],
  ['comma before the end', '[1,]', 'not-json'],
  ['raw line break in a string', '"a\nb"', 'not-json'],
])('%s is a diagnostic', (_name, text, code) => {
  const { node, diagnostics } = parsePolicyText(text)
  expect(node).toBeUndefined()
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code])
})

test.each([
  ['lists at the limit', `${'['.repeat(64)}1${']'.repeat(64)}`, []],
  ['one list deeper', `${'['.repeat(65)}1${']'.repeat(65)}`, ['too-deep']],
  ['maps at the limit', `${'{"a":'.repeat(64)}1${'}'.repeat(64)}`, []],
  ['one map deeper', `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, ['too-deep']],
  ['a text at the limit', `"${'a'.repeat(1_048_574)}"`, []],
  ['one character more', `"${'a'.repeat(1_048_575)}"`, ['too-large']],
  ['a mark of byte order', '\uFEFF{}', []],
  ['one at the end', '{}\uFEFF', ['not-json']],
  ['tabs and returns', '\t{\r\n}\t', []],
])('%s', (_name, text, expected) => {
  expect(parsePolicyText(text).diagnostics.map(({ code }) => code)).toEqual(expected)
})

test.each([
  ['{a:1}', 'expected a key in double quotes', 2],
  ['{"a" 1}', 'expected `:` after the key', 6],
  ['{"a":1 "b":2}', 'expected `,` or `}`', 8],
  ['[1 2]', 'expected `,` or `]`', 4],
  ['[1,]', 'a comma before `]` is not JSON', 4],
  ['[nul]', 'expected a value', 2],
  ['"a', 'the string is not closed or holds a character that JSON does not allow', 1],
  ['"a\\x"', 'the string is not closed or holds a character that JSON does not allow', 1],
])('%s: %s', (text, message, column) => {
  expect(parsePolicyText(text).diagnostics).toEqual([
    { code: 'not-json', severity: 'error', message, at: { line: 1, column, endLine: 1, endColumn: column } },
  ])
})
