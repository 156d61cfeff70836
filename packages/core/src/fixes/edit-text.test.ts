import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { changeText, setInText } from './edit-text.ts'

test.each([
  ['a literal', 'A:\n  B: x # why\n', ['A', 'B'], 'no-more', 'A:\n  B: no-more # why\n'],
  [
    'a missing key, after a comment',
    'A:\n  B: x # why\nC: 1\n',
    ['A', 'D'],
    true,
    'A:\n  B: x # why\n  D: true\nC: 1\n',
  ],
  ['missing parents', 'A: { B: 1 }\n', ['A', 'C', 'D'], 2, 'A: { C: { D: 2 }, B: 1 }\n'],
  ['an empty flow map', 'A: {}\n', ['A', 'B'], 'no', "A: { B: 'no' }\n"],
  ['no value', 'A:\nB: 1\n', ['A'], 'x', 'A: x\nB: 1\n'],
  ['a list item', 'A:\n  - B: 1\n    C: 2\n', ['A', '0', 'D'], 3, 'A:\n  - B: 1\n    C: 2\n    D: 3\n'],
  [
    'a map that ends in a block text',
    'A:\n  B: |\n    x\nC: 1\n',
    ['A', 'D'],
    3,
    'A:\n  D: 3\n  B: |\n    x\nC: 1\n',
  ],
  [
    'a block list',
    'A:\n  B:\n    - x\n    - y # why\nC: 1\n',
    ['A', 'B'],
    ['z'],
    'A:\n  B:\n    - z # why\nC: 1\n',
  ],
  [
    'a long value between brackets',
    'A: { B: x, C: 1 }\n',
    ['A', 'B'],
    ['a'.repeat(40), 'b'.repeat(40)],
    `A: { B: [${'a'.repeat(40)}, ${'b'.repeat(40)}], C: 1 }\n`,
  ],
  ['Windows line ends', 'A:\r\n  B: 1\r\n', ['A', 'C'], 2, 'A:\r\n  B: 1\r\n  C: 2\r\n'],
  [
    'JSON',
    '{\n  "A": {\n    "B": 1\n  }\n}',
    ['A', 'C'],
    'x',
    '{\n  "A": {\n    "C": "x",\n    "B": 1\n  }\n}',
  ],
])('writes %s and leaves the rest alone', (_, text, path, value, is) => {
  expect(setInText(text, path, value)).toMatchObject({ text: is })
  expect(setInText(is, path, value)).toEqual({ text: is })
})

test.each([
  ['A: !Ref B\n', ['A']],
  ['A: { "Fn::If": [x, y, z] }\n', ['A', 'B']],
  ['A: &x { B: 1 }\nC: *x\n', ['C', 'B']],
  ['A: &x { B: 1 }\nD: { <<: *x, E: 1 }\n', ['D', 'B']],
  ['A: [&x { B: 1 }, *x]\n', ['A', '1', 'B']],
  ['A: 1\n', ['A', 'B']],
  ['A: [', ['A']],
])('refuses %j', (text, path) => {
  expect(setInText(text, path, 'x')).toHaveProperty('refused')
})

const key = fc.stringMatching(/^[A-Z][a-z]{1,6}$/)
const tree = fc.dictionary(
  key,
  fc.oneof(fc.integer(), fc.boolean(), key, fc.dictionary(key, key, { minKeys: 1 })),
  {
    minKeys: 1,
  },
)
const value = fc.oneof(fc.string({ unit: 'grapheme-ascii' }), fc.integer(), fc.boolean(), fc.array(key))
const notation = fc.constantFrom(
  (of: unknown) => stringify(of),
  (of: unknown) => JSON.stringify(of),
  (of: unknown) => JSON.stringify(of, null, 2),
)

test('any document with a value set reads as expected, and keeps every other character', () => {
  fc.assert(
    fc.property(tree, key, value, notation, (of, at, to, print) => {
      const text = print(of)
      const edited = setInText(text, [at], to)
      if (!('text' in edited)) throw new Error(edited.refused)
      expect(parse(edited.text)).toEqual({ ...of, [at]: to })
      let head = 0
      while (head < text.length && text[head] === edited.text[head]) head++
      let tail = 0
      while (tail < text.length - head && text.at(-1 - tail) === edited.text.at(-1 - tail)) tail++
      if (!Object.hasOwn(of, at)) expect(head + tail).toBe(text.length)
    }),
  )
})

test.each([
  [
    'add to a block list',
    'A:\n  - b # why\nC: 1\n',
    { kind: 'add', path: ['A'], value: 'd' },
    'A:\n  - b # why\n  - d\nC: 1\n',
  ],
  ['add to a flow list', 'A: [b]\n', { kind: 'add', path: ['A'], value: 'd' }, 'A: [b, d]\n'],
  ['add to no list', 'A: 1\n', { kind: 'add', path: ['B'], value: 'd' }, 'A: 1\nB: [d]\n'],
  ['remove', 'A: 1\nB: 2 # x\nC: 3\n', { kind: 'remove', path: ['B'] }, 'A: 1\nC: 3\n'],
  ['remove from JSON', '{ "A": 1, "B": 2 }', { kind: 'remove', path: ['B'] }, '{ "A": 1 }'],
  ['remove first from JSON', '{ "A": 1, "B": 2 }', { kind: 'remove', path: ['A'] }, '{ "B": 2 }'],
  ['remove after a dash', '- A: 1\n  B: 2\n', { kind: 'remove', path: ['0', 'A'] }, '- B: 2\n'],
  [
    'set in JSON that a block holds',
    'A: |\n  {\n    "B": 1\n  }\nC: 2\n',
    { kind: 'set', path: ['A', 'B'], value: 3 },
    'A: |\n  {\n    "B": 3\n  }\nC: 2\n',
  ],
  [
    'set in JSON between quotes',
    'A: \'{"B":[{"C":true}]}\'\n',
    { kind: 'set', path: ['A', 'B', '0', 'C'], value: false },
    'A: \'{"B":[{"C":false}]}\'\n',
  ],
] as const)('%s', (_, text, change, is) => {
  expect(changeText(text, change)).toMatchObject({ text: is })
})

test('a long value is a block, functions have their short form, and each is found again', () => {
  const value = {
    Type: 'AWS::KMS::Key',
    Properties: {
      Policy: [{ Sid: 'a', Effect: 'Allow', Resource: '*' }],
      Of: { 'Fn::GetAtt': ['A', 'Arn'] },
      In: { 'Fn::Sub': '${B}' },
    },
  }
  const is = `Resources:
  A:
    Type: X

  B:
    Type: Y

  Key:
    Type: AWS::KMS::Key
    Properties:
      Policy: [{ Sid: a, Effect: Allow, Resource: '*' }]
      Of: !GetAtt A.Arn
      In: !Sub '\${B}'
`
  const text = 'Resources:\n  A:\n    Type: X\n\n  B:\n    Type: Y\n'
  expect(setInText(text, ['Resources', 'Key'], value)).toMatchObject({ text: is })
  expect(setInText(is, ['Resources', 'Key'], value)).toEqual({ text: is })
})
