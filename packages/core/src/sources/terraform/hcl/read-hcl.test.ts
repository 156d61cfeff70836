import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseHcl } from '../../../../test/support/hcl-parser.ts'
import type { Body } from './expression.ts'
import { readHcl } from './read-hcl.ts'

function shapeOf({ attributes, blocks }: Body): object {
  const names = Object.fromEntries(
    [...attributes].map(([name, { value }]) => [name, value.kind === 'literal' ? value.value : value.kind]),
  )
  const parts = blocks.map(({ type, labels, body }) => [[type, ...labels].join(' '), shapeOf(body)])
  return { ...names, ...(parts.length > 0 && { blocks: parts }) }
}

function read(text: string) {
  const { body, comments, diagnostics } = readHcl(text, 'a.tf', parseHcl)
  return { body, shape: shapeOf(body), comments, diagnostics }
}

describe('a file', () => {
  test.each<readonly [string, string, object]>([
    ['nothing', '', {}],
    ['comments alone', '# a\n// b\n/* c */\n', {}],
    ['attributes', 'a = 1\nb = "x"\nc = d.e\n', { a: 1, b: 'x', c: 'access' }],
    ['a block without labels', 'locals {\n  a = 1\n}\n', { blocks: [['locals', { a: 1 }]] }],
    [
      'labels, quoted and bare',
      'resource "aws_x" y {\n  a = 1\n}\n',
      { blocks: [['resource aws_x y', { a: 1 }]] },
    ],
    ['an empty block', 'terraform {}\n', { blocks: [['terraform', {}]] }],
    [
      'blocks in blocks',
      'a {\n  b "c" {\n    d = 1\n  }\n  e = 2\n  b {}\n}\n',
      {
        blocks: [
          [
            'a',
            {
              e: 2,
              blocks: [
                ['b c', { d: 1 }],
                ['b', {}],
              ],
            },
          ],
        ],
      },
    ],
    [
      'blocks in their order',
      'b {}\na {}\nb {}\n',
      {
        blocks: [
          ['b', {}],
          ['a', {}],
          ['b', {}],
        ],
      },
    ],
    ['a block on one line', 'a { b = 1 }\n', { blocks: [['a', { b: 1 }]] }],
    ['line ends of Windows', 'a {\r\n  b = 1\r\n}\r\n', { blocks: [['a', { b: 1 }]] }],
    ['the last of several of a name', 'a = 1\na = 2\n', { a: 2 }],
  ])('%s', (_, text, shape) => {
    const found = read(text)
    expect(found.diagnostics).toEqual([])
    expect(found.shape).toEqual(shape)
  })

  test('its blocks, attributes and comments have their places', () => {
    const { body, comments } = read('# one\nresource "a" "b" {\n  c = 1 // two\n}\n')
    expect(comments).toMatchObject([
      { text: '# one', at: { line: 1, column: 1 } },
      { text: '// two', at: { line: 3, column: 9 } },
    ])
    const [block] = body.blocks
    expect(block).toMatchObject({ at: { line: 2, column: 1, endLine: 2, endColumn: 17 }, endLine: 4 })
    expect(block?.body.attributes.get('c')).toMatchObject({
      nameAt: { line: 3, column: 3, endColumn: 4 },
      value: { at: { line: 3, column: 7 } },
    })
    expect(read('locals {\n}\n').body.blocks[0]).toMatchObject({ at: { line: 1, column: 1, endColumn: 7 } })
  })

  test('it has a largest size', () => {
    const most = 4 * 1024 * 1024
    const large = `a = 1\n#${'x'.repeat(most - 7)}`
    expect(read(large).shape).toEqual({ a: 1 })
    expect(read(`${large}x`)).toMatchObject({ shape: {}, diagnostics: [{ code: 'too-large', file: 'a.tf' }] })
  })
})

describe('a broken file', () => {
  test.each<readonly [string, string, object, number]>([
    [
      'an attribute without a value',
      'resource "a" "b" {\n  c =\n  d = 1\n}\nresource "a" "e" {\n  f = 1\n}\n',
      { 'a e': { f: 1 } },
      2,
    ],
    [
      'a block that is not closed',
      'resource "a" "b" {\n  c = 1\n\nresource "a" "e" {\n  f = 1\n}\n',
      { 'a b': { c: 1 }, 'a e': { f: 1 } },
      1,
    ],
    [
      'a list that is not closed',
      'resource "a" "b" {\n  c = [1,\n}\nresource "a" "e" {\n  f = 1\n}\nresource "a" "g" {\n  h = 1\n}\n',
      { 'a e': { f: 1 }, 'a g': { h: 1 } },
      2,
    ],
    [
      'words between blocks',
      'resource "a" "b" {\n  c = 1\n}\n<<<<<<< HEAD\nresource "a" "e" {\n  f = 1\n}\n',
      { 'a b': { c: 1 }, 'a e': { f: 1 } },
      4,
    ],
    [
      'a text that is not closed',
      'resource "a" "b" {\n  c = "x\n}\nresource "a" "e" {\n  f = 1\n}\n',
      { 'a e': { f: 1 } },
      2,
    ],
  ])('%s', (_, text, expected, line) => {
    const { body, diagnostics } = read(text)
    const blocks = Object.fromEntries(
      body.blocks.map((block) => [block.labels.join(' '), shapeOf(block.body)]),
    )
    expect(blocks).toMatchObject(expected)
    expect(diagnostics).toMatchObject([{ code: 'invalid-hcl', severity: 'error', file: 'a.tf' }])
    expect(diagnostics[0]?.location?.line).toBeGreaterThanOrEqual(line)
  })

  test('a fault lies within one line', () => {
    const { diagnostics } = read('resource "a" "b" {\n  c = [1, %%,\n    2]\n}\n')
    expect(diagnostics).toHaveLength(1)
    const location = diagnostics[0]?.location
    expect(location?.endLine).toBe(location?.line)
  })

  test('what is read of the blocks around has its place in the file', () => {
    const { body } = read('locals {\n  a = [\n}\n\nresource "a" "e" {\n  f = 1\n}\n')
    const block = body.blocks.find(({ type }) => type === 'resource')
    expect(block).toMatchObject({ at: { line: 5, column: 1, endColumn: 17 }, endLine: 7 })
    expect(block?.body.attributes.get('f')?.value.at).toMatchObject({ line: 6, column: 7 })
  })

  test('blocks without labels stay apart', () => {
    const { body } = read('locals {\n  a = 1\n}\nlocals {\n  b = [\n}\nlocals {\n  c = 3\n}\n')
    const names = body.blocks.flatMap((block) => [...block.body.attributes.keys()])
    expect(names).toEqual(expect.arrayContaining(['a', 'c']))
  })
})

test('whatever is cut out of a file, the rest is read and nothing is thrown', () => {
  const text =
    'resource "a" "b" {\n  c = "${x}-y"\n  d {\n    e = [1, 2]\n  }\n}\nlocals {\n  f = g ? 1 : 2\n}\n'
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(12), (from, count) => {
      const cut = text.slice(0, from) + text.slice(from + count)
      const { diagnostics, body } = readHcl(cut, 'a.tf', parseHcl)
      expect(diagnostics.length).toBeLessThanOrEqual(1)
      for (const { at } of body.blocks) expect(at.line).toBeLessThanOrEqual(cut.split('\n').length)
    }),
  )
})
