import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { indexLines } from './line-index.ts'
import type { Node } from './node.ts'
import { readPlainYaml } from './plain-yaml/read-plain-yaml.ts'
import { readDocument } from './read-document.ts'
import { readFullYaml } from './read-yaml.ts'

/** A tree without places; calls are `!Name`, null is null. */
function plain(node: Node | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined
    case 'scalar':
      return node.isNull ? null : node.text
    case 'list':
      return node.items.map(plain)
    case 'map':
      return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key, plain(value)]))
    case 'call':
      return { [`!${node.name}`]: plain(node.argument) }
  }
}

/** Every place of a tree, by path, as the text found there. */
function texts(node: Node, text: string, path = '$'): readonly (readonly [string, string])[] {
  const lines = text.split('\n')
  const { line, column, endLine, endColumn } = node.at
  const range = lines.slice(line - 1, endLine)
  const cut = range.map((each, index) => {
    const to = index === range.length - 1 ? endColumn - 1 : each.length
    return each.slice(index === 0 ? column - 1 : 0, to)
  })
  const own = [path, cut.join('\n')] as const
  switch (node.kind) {
    case 'scalar':
      return [own]
    case 'list':
      return [own, ...node.items.flatMap((item, index) => texts(item, text, `${path}[${index}]`))]
    case 'map':
      return [
        own,
        ...[...node.entries.values()].flatMap(({ key, value }) => texts(value, text, `${path}.${key}`)),
      ]
    case 'call':
      return [own, ...texts(node.argument, text, `${path}!`)]
  }
}

const both = (text: string): { fast: Node | undefined; full: Node | undefined } => ({
  fast: readPlainYaml(text, indexLines(text, 'f'))?.root,
  full: readFullYaml(text, indexLines(text, 'f')).roots[0],
})

describe('YAML that the plain reader reads as the full parser does', () => {
  test.each([
    ['a map', 'a: b\nc: d\n', { a: 'b', c: 'd' }],
    ['nested', 'a:\n  b:\n    c: d\n  e: f\n', { a: { b: { c: 'd' }, e: 'f' } }],
    ['a list at its key', 'a:\n- b\n- c\nd: e\n', { a: ['b', 'c'], d: 'e' }],
    ['a list below its key', 'a:\n  - b\n  -  c\n', { a: ['b', 'c'] }],
    ['maps in a list', 'a:\n  - b: c\n    d: e\n  - f: g\n', { a: [{ b: 'c', d: 'e' }, { f: 'g' }] }],
    ['lists in a list', 'a:\n  - - b\n    - c\n  - - d\n', { a: [['b', 'c'], ['d']] }],
    ['comments', '# x\na: b # c\n  # d\nc: d#e\n# f', { a: 'b', c: 'd#e' }],
    [
      'nulls',
      'a:\nb: ~\nc: null\nd: "null"\ne:\n-\n- f\n',
      { a: null, b: null, c: null, d: 'null', e: [null, 'f'] },
    ],
    [
      'quotes',
      `a: 'it''s'\nb: "\\"x\\"\\n"\n"c d": e\n'f': g\n`,
      { a: "it's", b: '"x"\n', 'c d': 'e', f: 'g' },
    ],
    ['quotes over lines', `a: 'b\n  c\n\n  d'\nb: "e \n  f"\n`, { a: 'b c\nd', b: 'e f' }],
    ['colons', 'a: b:c\nd: http://e/f\nAWS::X: y\n', { a: 'b:c', d: 'http://e/f', 'AWS::X': 'y' }],
    ['plain over lines', 'a: b\n  c\n\n  d\ne: f\n', { a: 'b c\nd', e: 'f' }],
    ['a value below its key', 'a:\n  b c\nd:\n  "e"\n', { a: 'b c', d: 'e' }],
    ['literal', 'a: |\n  b\n    c\n\n  d\ne: f\n', { a: 'b\n  c\n\nd\n', e: 'f' }],
    ['literal, stripped', 'a: |-\n  b # c\n\n\ne: f\n', { a: 'b # c', e: 'f' }],
    ['folded', 'a: >\n  b\n  c\n\n  d\ne: >-\n  f\n', { a: 'b c\nd\n', e: 'f' }],
    ['flow', 'a: [b, "c", { d: e, "f":g }, [], {}]\n', { a: ['b', 'c', { d: 'e', f: 'g' }, [], {}] }],
    [
      'flow over lines',
      'a: [\n    b, # c\n    d,\n  ]\ne: {\n    f: g\n  }\n',
      { a: ['b', 'd'], e: { f: 'g' } },
    ],
    [
      'tags',
      'a: !Ref b\nc: !Sub "d"\ne: !If [f, !Ref g, h]\n',
      {
        a: { '!Ref': 'b' },
        c: { '!Sub': 'd' },
        e: { '!If': ['f', { '!Ref': 'g' }, 'h'] },
      },
    ],
    [
      'tags on blocks',
      'a: !If\n  - b\n  - !Sub |\n    c\nd: !Map\n  e: f\ng: !List\n- h\n',
      {
        a: { '!If': ['b', { '!Sub': 'c\n' }] },
        d: { '!Map': { e: 'f' } },
        g: { '!List': ['h'] },
      },
    ],
    ['an opening marker', '---\na: b\n', { a: 'b' }],
    ['Windows line ends', 'a: b\r\nc: |\r\n  d\r\n  e\r\nf: g\r\n', { a: 'b', c: 'd\ne\n', f: 'g' }],
    ['a root list', '- a\n- b: c\n', ['a', { b: 'c' }]],
    [
      'text that looks typed',
      'a: 0123\nb: yes\nc: 2012-10-17\nd: 0x1f\ne: 1_0\n',
      {
        a: '0123',
        b: 'yes',
        c: '2012-10-17',
        d: '0x1f',
        e: '1_0',
      },
    ],
  ])('%s', (_, text, is) => {
    const { fast, full } = both(text)
    expect(plain(full)).toEqual(is)
    expect(fast).toEqual(full)
  })
})

describe('YAML that the plain reader leaves to the full parser', () => {
  test.each([
    ['an anchor', 'a: &x b\nc: *x\n', { a: 'b', c: 'b' }],
    ['a merge key', 'a: &x { b: c }\nd: { <<: *x, e: f }\n', { a: { b: 'c' }, d: { b: 'c', e: 'f' } }],
    ['a core tag', 'a: !!str null\n', { a: 'null' }],
    ['an explicit key', '? a\n: b\n', { a: 'b' }],
    ['a pair in a list', 'a: [b: c]\n', { a: [{ b: 'c' }] }],
    ['an indicator of indentation', 'a: |2\n   b\n', { a: ' b\n' }],
    ['an escaped line break', 'a: "b\\\n  c"\n', { a: 'bc' }],
    ['a byte order mark', '\uFEFFa: b\n', { a: 'b' }],
    ['an unusual escape', 'a: "\\x41"\n', { a: 'A' }],
    ['kept line ends', 'a: |+\n  b\n\n', { a: 'b\n\n' }],
    ['deeper folded lines', 'a: >\n  b\n    c\n  d\n', { a: 'b\n  c\nd\n' }],
    ['a tab before a comment', 'a: b\t# c\n', { a: 'b' }],
  ])('%s', (_, text, is) => {
    expect(readPlainYaml(text, indexLines(text, 'f'))).toBeUndefined()
    expect(plain(readDocument(text, 'f').roots[0])).toEqual(is)
  })
})

describe('YAML that is read although it forbids itself, since it is deployed every day', () => {
  test.each([
    ['a quoted text that is not indented', "a:\n  b: '{\n  c\n  }'\n", { a: { b: '{ c }' } }],
    ['a bracket that is not indented', 'a:\n  b: [\n  c\n  ]\n', { a: { b: ['c'] } }],
  ])('%s', (_, text, is) => {
    expect(plain(readDocument(text, 'f').roots[0])).toEqual(is)
  })
})

describe('what cannot be read gives one diagnostic with its place', () => {
  test.each([
    ['a: "b', 'invalid-yaml', 1],
    ['a: b: c', 'invalid-yaml', 1],
    ['a: [b', 'invalid-yaml', 1],
    ['a: b\n c: d', 'invalid-yaml', 1],
    ['{"a": 1', 'invalid-json', 1],
    ['{"a": 1,\n"b" 2}', 'invalid-json', 2],
    ['{"a": 1}}', 'invalid-json', 1],
    ['{"a": "b" "c"}', 'invalid-json', 1],
    ['[1, 2', 'invalid-json', 1],
    ['a: *b', 'unknown-alias', 1],
    ['a: &b [*b]', 'alias-cycle', 1],
    ['a: \0', 'not-text', undefined],
    ['a: \uFFFD', 'not-utf8', undefined],
    ['['.repeat(300), 'too-deep', undefined],
    [`a: ${'['.repeat(300)}`, 'too-deep', undefined],
    ['- '.repeat(300), 'too-deep', undefined],
    ['? '.repeat(300), 'too-deep', undefined],
  ])('%j', (text, code, line) => {
    const { roots, diagnostics } = readDocument(text, 'f')
    expect(roots).toEqual([])
    expect(diagnostics).toMatchObject([{ code, severity: 'error', file: 'f' }])
    expect(diagnostics[0]?.location?.line).toBe(line)
  })
})

test.each([
  ['a: 1\nb: 2\na: 3\n', { a: '3', b: '2' }, 3],
  ['{"a": 1,\n"a": 2}', { a: '2' }, 2],
  ['{ a: 1,\n  b: &x 1, a: 2 }', { a: '2', b: '1' }, 2],
])('a key written twice in %j is said, at the second', (text, is, line) => {
  const { roots, diagnostics } = readDocument(text, 'f')
  expect(plain(roots[0])).toEqual(is)
  expect(diagnostics).toMatchObject([
    { code: 'duplicate-key', severity: 'warning', location: { line, file: 'f' } },
  ])
})

test('nesting up to the limit is read', () => {
  const deep = `${'['.repeat(199)}${']'.repeat(199)}`
  expect(readDocument(deep, 'f').diagnostics).toEqual([])
  expect(readDocument(`a: ${deep}`, 'f').diagnostics).toEqual([])
})

test('JSON is told by its first character, and flow YAML that begins alike is still read', () => {
  expect(plain(readDocument('{ a: [b, c] }', 'f').roots[0])).toEqual({ a: ['b', 'c'] })
  expect(plain(readDocument('\uFEFF \n{"a": 1.50}', 'f').roots[0])).toEqual({ a: '1.50' })
})

test('every place covers exactly what is written', () => {
  const yaml = 'a: !If\n  - b c\n  - "d"\ne: [f, { g: h }] # i\nj: |\n  k\n  l\nm: n\n'
  const { fast, full } = both(yaml)
  const expected = [
    ['$', yaml.trimEnd()],
    ['$.a', '!If\n  - b c\n  - "d"'],
    ['$.a!', '- b c\n  - "d"'],
    ['$.a![0]', 'b c'],
    ['$.a![1]', '"d"'],
    ['$.e', '[f, { g: h }]'],
    ['$.e[0]', 'f'],
    ['$.e[1]', '{ g: h }'],
    ['$.e[1].g', 'h'],
    ['$.j', '|\n  k\n  l'],
    ['$.m', 'n'],
  ]
  for (const node of [fast, full]) expect(node && texts(node, yaml)).toEqual(expected)
  const json = '{\n  "a": [1, "\\u0041", null],\n  "b": {"c": true}\n}'
  const root = readDocument(json, 'f').roots[0]
  expect(root && texts(root, json)).toEqual([
    ['$', json],
    ['$.a', '[1, "\\u0041", null]'],
    ['$.a[0]', '1'],
    ['$.a[1]', '"\\u0041"'],
    ['$.a[2]', 'null'],
    ['$.b', '{"c": true}'],
    ['$.b.c', 'true'],
  ])
})

const key = fc.string({ unit: 'grapheme-ascii', maxLength: 8 }).filter((each) => each !== '__proto__')
const anyJson = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.string({ maxLength: 20 }).filter((each) => !each.includes('\0') && !each.includes('\uFFFD')),
    fc.constantFrom(
      '',
      ' x',
      'x ',
      'a: b',
      '- a',
      '# a',
      'a\nb',
      '!Ref a',
      '*a',
      '{{a}}',
      '|',
      'null',
      '~',
      '0123',
    ),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(key, tie('node'), { maxKeys: 4 }),
  ),
})).node

describe('for any value', () => {
  test('JSON reads back as it was', () => {
    fc.assert(
      fc.property(anyJson, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify([value], undefined, indent)
        expect(plain(readDocument(text, 'f').roots[0])).toEqual([value])
      }),
    )
  })

  test('YAML reads back as it was, and both readers agree on every place', () => {
    const options = fc.record({
      collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
      indentSeq: fc.boolean(),
      defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_SINGLE' as const, 'QUOTE_DOUBLE' as const),
      lineWidth: fc.constantFrom(0, 30),
    })
    fc.assert(
      fc.property(anyJson, options, (value, style) => {
        const text = stringify({ root: value }, { ...style, schema: 'core' })
        const { fast, full } = both(text)
        expect(plain(full)).toEqual({ root: value })
        if (fast !== undefined) expect(fast).toEqual(full)
      }),
    )
  })

  test('no text makes the reader throw', () => {
    const piece = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '-',
      '- ',
      ': ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '#',
      '&a',
      '*a',
      '!b ',
      '|',
      '>',
      '?',
      '\t',
      '\r',
      '%',
      '---\n',
      '\\',
      '\uFEFF',
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(text, (input) => {
        const { roots, diagnostics } = readDocument(input, 'f')
        expect(roots.length + diagnostics.length).toBeGreaterThanOrEqual(0)
        const { fast, full } = both(input)
        // The plain reader takes more than the full parser does, but never reads the same text otherwise.
        if (fast !== undefined && full !== undefined) expect(plain(fast)).toEqual(plain(full))
      }),
      { numRuns: 2000 },
    )
  })
})
