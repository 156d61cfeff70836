import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseHcl } from '../../../test/support/hcl-parser.ts'
import { inMemoryFiles } from '../../../test/support/in-memory-files.ts'
import { addressesOf, readTerraform, resourceAt } from '../../../test/support/read-terraform.ts'
import { TerraformReader } from './read-terraform.ts'

const resource = (value: string): string => `resource "aws_x" "x" {\n  v = ${value}\n}\n`
const codesOf = (files: string | Readonly<Record<string, string>>): readonly string[] =>
  readTerraform(files).diagnostics.map(({ code }) => code)

describe('what nests or grows without end gives one diagnostic', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['brackets', resource('['.repeat(5000) + ']'.repeat(5000)), ['invalid-hcl']],
    ['open brackets', resource('['.repeat(5000)), ['invalid-hcl']],
    ['negations', resource(`${'!'.repeat(5000)}true`), ['invalid-hcl']],
    ['sums', resource(`1${'+1'.repeat(5000)}`), ['invalid-hcl']],
    ['conditions', resource(`a${'?1:a'.repeat(5000)}`), ['invalid-hcl']],
    ['steps', `locals { a = 1 }\n${resource(`local.a${'.b'.repeat(50_000)}`)}`, []],
    ['blocks', `${'b {\n'.repeat(5000)}${'}\n'.repeat(5000)}${resource('1')}`, ['invalid-hcl']],
    [
      'locals',
      `locals {\n${Array.from({ length: 2000 }, (_, i) => `  a${i} = local.a${i + 1}\n`).join('')}  a2000 = 1\n}\n${resource('local.a0')}`,
      ['nests-too-deep'],
    ],
    [
      'doubling lists',
      `locals {\n  a0 = [1]\n${Array.from({ length: 40 }, (_, i) => `  a${i + 1} = [for x in [1, 2] : local.a${i}]\n`).join('')}}\n${resource('local.a40')}`,
      ['too-large-value'],
    ],
    [
      'doubling texts',
      `locals {\n  a0 = "xxxxxxxxxx"\n${Array.from({ length: 40 }, (_, i) => `  a${i + 1} = "\${local.a${i}}\${local.a${i}}"\n`).join('')}}\n${resource('local.a40')}`,
      [],
    ],
    [
      'loops in loops',
      resource(
        '[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : [for d in range(1000) : d]]]]',
      ),
      ['takes-too-long', 'too-large-value'],
    ],
    ['a count', 'resource "aws_x" "x" { count = 1000000000 }', ['too-many-instances']],
  ])(
    '%s',
    (_, text, codes) => {
      expect(codesOf(text)).toEqual(codes)
    },
    30_000,
  )

  test('modules in modules', () => {
    const call = (to: string) => `module "m" {\n  source = "./${to}"\n  count  = 1000\n}\n`
    const files = {
      'main.tf': call('a'),
      'a/main.tf': call('b'),
      'a/b/main.tf': 'resource "aws_x" "x" { count = 1000 }',
    }
    const unit = readTerraform(files)
    expect(unit.diagnostics.map(({ code }) => code)).toEqual(['too-many-resources'])
    expect(unit.resources.length).toBeLessThan(30_000)
  })

  test('resources that refer to each other', () => {
    const text = 'resource "aws_x" "a" { v = aws_x.b.v }\nresource "aws_x" "b" { v = aws_x.a.v }'
    expect(codesOf(text)).toEqual([])
    expect(codesOf('resource "aws_x" "a" { count = length(aws_x.a) }')).toEqual([])
  })
})

describe('a broken file', () => {
  test('is read around what is broken', () => {
    const unit = readTerraform('resource "aws_a" "a" {\n  x = [1\n}\n\nresource "aws_b" "b" {\n  y = 1\n}\n')
    expect(unit.diagnostics.map(({ code }) => code)).toEqual(['invalid-hcl'])
    expect(unit.diagnostics[0]?.location?.file).toBe('main.tf')
    expect(addressesOf(unit)).toContain('aws_b.b')
    expect(resourceAt(unit, 'aws_b.b').at).toMatchObject({ line: 5, column: 1 })
  })

  test.each([
    ['a.tf.json', '[1]'],
    ['a.tf.json', '{"resource": {"aws_x": '],
    ['a.tf.json', '"text"'],
  ])('%s: %s', (file, text) => {
    expect(codesOf({ [file]: text })).toHaveLength(1)
  })
})

test('names of JavaScript mean nothing', () => {
  const text = `locals { toString = 1 }
resource "constructor" "__proto__" { __proto__ = local.toString }
resource "aws_x" "x" {
  a = constructor("x")
  b = toString.x
  c = { __proto__ = 1 }.constructor
}`
  expect(addressesOf(readTerraform(text))).toEqual(['constructor.__proto__', 'aws_x.x'])
})

const words = ['resource "aws_x" "x" ', '{', '}', '\n', 'v = ', '"', '${', '[', ']', 'for x in ', ': ', '? ']
const more = [
  'local.a',
  'locals ',
  'a = ',
  '(',
  ')',
  'jsonencode',
  '...',
  '<<E\n',
  'E\n',
  '1',
  '.',
  '*',
  '%{ if ',
  '~',
]

test('nothing throws', () => {
  const text = fc.array(fc.constantFrom(...words, ...more), { maxLength: 60 })
  fc.assert(
    fc.property(text, fc.string(), (pieces, noise) => {
      const files = { 'a.tf': pieces.join(''), 'b.tf': `${noise}\n${pieces.join(' ')}`, 'c.tf.json': noise }
      const reader = new TerraformReader(inMemoryFiles(files), { parse: parseHcl })
      for (const root of reader.roots) reader.read(root)
    }),
    { numRuns: 150 },
  )
})
