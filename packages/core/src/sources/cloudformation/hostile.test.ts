import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { inMemoryFiles } from '../../../test/support/in-memory-files.ts'
import { plainOf } from '../../../test/support/plain-value.ts'
import type { Diagnostic } from '../../workload/index.ts'
import { readCloudFormation } from './read-cloudformation.ts'

const bucket = (property: string): string =>
  `Resources: { Subject: { Type: AWS::S3::Bucket, Properties: { P: ${property} } } }`

const json = (resources: unknown, more: object = {}): string =>
  JSON.stringify({ ...more, Resources: resources })

const subject = (property: unknown): object => ({
  Subject: { Type: 'AWS::S3::Bucket', Properties: { P: property } },
})

/** Joins of joins, each twice as large as the one before, then alone so as to be deep as well. */
function nestedJoins(): unknown {
  let inner: unknown = 'a'
  for (let depth = 0; depth < 12; depth++) inner = { 'Fn::Join': ['', [inner, inner]] }
  for (let depth = 0; depth < 40; depth++) inner = { 'Fn::Join': ['', [inner]] }
  return inner
}

function aliasBomb(): string {
  const names = [...'abcdefgh']
  const lines = names.map((name, index) => {
    const item = index === 0 ? 'x' : `*${names[index - 1]}`
    return `${name}: &${name} [${Array.from({ length: 10 }, () => item).join(', ')}]`
  })
  return `${lines.join('\n')}\n${bucket('*h')}`
}

const manyStacks = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [
    `S${index}`,
    { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'fan-out.json' } },
  ]),
)

/** One file for each way to hurt a reader, with the one diagnostic it gives; `undefined` where it is harmless. */
const hostile: Readonly<Record<string, readonly [text: string, code: string | undefined]>> = {
  'deep.json': [`{"Resources":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_001)}`, 'too-deep'],
  'deep-flow.yaml': [bucket(`${'['.repeat(10_000)}${']'.repeat(10_000)}`), 'too-deep'],
  'deep-block.yaml': [`Resources:\n  ${'- '.repeat(10_000)}a`, 'too-deep'],
  'deep-keys.yaml': [`Resources:\n  ${'? '.repeat(10_000)}a`, 'too-deep'],
  'large.json': [`{"Resources":"${'x'.repeat(17 * 1024 * 1024)}"}`, 'too-large'],
  'bomb.yaml': [aliasBomb(), 'alias-bomb'],
  'cycle.yaml': [
    'Resources: { Subject: &a { Type: AWS::S3::Bucket, Properties: { P: *a } } }',
    'alias-cycle',
  ],
  'duplicate.yaml': [bucket('{ A: 1, A: 2 }'), 'duplicate-key'],
  'duplicate.json': [
    '{"Resources":{"A":{"Type":"AWS::S3::Bucket"},"A":{"Type":"AWS::SNS::Topic"}}}',
    'duplicate-key',
  ],
  'latin.yaml': [bucket('caf\uFFFD'), 'not-utf8'],
  'binary.yaml': [bucket('a\0'), 'not-text'],
  'self.yaml': [
    'Resources: { A: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: self.yaml } } }',
    'nested-cycle',
  ],
  'joins.json': [json(subject(nestedJoins())), undefined],
  'loop.json': [
    json(
      {
        'Fn::ForEach::Loop': [
          'Name',
          Array.from({ length: 100_000 }, (_, index) => `n${index}`),
          { 'Bucket${Name}': { Type: 'AWS::S3::Bucket' } },
        ],
      },
      { Transform: 'AWS::LanguageExtensions' },
    ),
    'too-large-loop',
  ],
  'growing.json': [
    json(subject({ 'Fn::Sub': '${X}'.repeat(10_000) }), {
      Parameters: { X: { Type: 'String', Default: 'x'.repeat(10_000) } },
    }),
    'too-long-text',
  ],
  'circle.json': [
    json(
      { Subject: { Type: 'AWS::S3::Bucket', Condition: 'A' } },
      {
        Conditions: { A: { 'Fn::Not': [{ Condition: 'B' }] }, B: { 'Fn::Not': [{ Condition: 'A' }] } },
      },
    ),
    'condition-cycle',
  ],
  'broken.yaml': ['Resources: [', 'invalid-yaml'],
  'broken.json': ['{"Resources": ', 'invalid-json'],
  'good.yaml': [bucket('fine'), undefined],
}

const files = inMemoryFiles({
  ...Object.fromEntries(Object.entries(hostile).map(([file, [text]]) => [file, text])),
  'fan-in.json': json(manyStacks),
  'fan-out.json': json(manyStacks),
})

describe('a folder of everything hostile', () => {
  test.each(Object.entries(hostile))('%s gives its one diagnostic', (file, [, code]) => {
    const { units, diagnostics } = readCloudFormation(files, file)
    expect(diagnostics.map((each) => each.code)).toEqual(code === undefined ? [] : [code])
    for (const each of diagnostics) expect(each.file).toBe(file)
    const readable = diagnostics.every(({ severity }) => severity !== 'error')
    if (readable) expect(units[0]?.resources.length).toBeGreaterThan(0)
  })

  test('stacks that multiply stop at a bound', () => {
    const { units, diagnostics } = readCloudFormation(files, 'fan-in.json')
    expect(units[0]?.resources.length).toBeLessThan(2000)
    expect(diagnostics.some(({ code }) => code === 'nested-cycle')).toBe(true)
  })

  test('a fault that repeats is listed a few times and counted', () => {
    const many = Array.from({ length: 1000 }, () => '"a":1').join(',')
    const text = `{"Resources":{"S":{"Type":"AWS::S3::Bucket","Properties":{${many}}}}}`
    const { diagnostics } = readCloudFormation(inMemoryFiles({ 'a.json': text }), 'a.json')
    expect(diagnostics).toHaveLength(21)
    expect(diagnostics.at(-1)?.message).toContain('979 more')
  })
})

test('a file that is not there is a diagnostic', () => {
  const { units, diagnostics } = readCloudFormation(inMemoryFiles({}), 'a.yaml')
  expect(units).toEqual([])
  expect(diagnostics).toMatchObject([{ code: 'unreadable', file: 'a.yaml' }])
})

const names = [
  'A',
  'B',
  'Fn::If',
  'Fn::Sub',
  'Fn::Join',
  'Fn::Select',
  'Fn::Split',
  'Fn::FindInMap',
  'Fn::GetAtt',
]
const moreNames = [
  'Fn::Equals',
  'Fn::And',
  'Fn::Not',
  'Fn::Cidr',
  'Fn::ToJsonString',
  'Fn::Length',
  'Fn::GetAZs',
]
const words = ['Ref', 'Condition', 'Type', 'Properties', 'Fn::ForEach::X', 'Fn::Transform', 'Fn::ImportValue']
const key = fc.constantFrom(...names, ...moreNames, ...words)
const leaf = fc.constantFrom<unknown>(
  'A',
  'B',
  '${A}',
  '${A.B}',
  'AWS::NoValue',
  'AWS::Region',
  '{{resolve:ssm:a}}',
  '',
  ',',
  '1',
  0,
  true,
  null,
)
const anything = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.tuple(key, tie('node')).map(([name, value]) => ({ [name]: value })),
    fc.dictionary(key, tie('node'), { maxKeys: 3 }),
  ),
})).node

const template = fc.record({
  Transform: fc.constantFrom<unknown>('AWS::LanguageExtensions', ['Other'], null, 1),
  Parameters: fc.oneof(
    anything,
    fc.constant({ A: { Type: 'String' }, B: { Type: 'String', AllowedValues: ['1', 'A'] } }),
  ),
  Conditions: fc.oneof(anything, fc.dictionary(fc.constantFrom('A', 'B'), anything)),
  Mappings: anything,
  Outputs: fc.oneof(
    anything,
    fc.record({ O: fc.record({ Value: anything, Export: anything, Condition: leaf }) }),
  ),
  Resources: fc.oneof(
    anything,
    fc.record({
      A: fc.record({
        Type: fc.constantFrom('AWS::S3::Bucket', 'AWS::CloudFormation::Stack'),
        Properties: anything,
        Condition: leaf,
      }),
    }),
    fc.record({ B: fc.record({ Type: leaf, Properties: fc.record({ P: anything }), Metadata: anything }) }),
  ),
})

const shown = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code }) => code).sort()

describe('for any template', () => {
  test('reading never throws, and JSON and YAML say the same', () => {
    fc.assert(
      fc.property(template, (each) => {
        const text = { 'a.json': JSON.stringify(each), 'a.yaml': stringify(each, { schema: 'core' }) }
        const [fromJson, fromYaml] = ['a.json', 'a.yaml'].map((file) =>
          readCloudFormation(inMemoryFiles(text), file),
        )
        expect(shown(fromYaml?.diagnostics ?? [])).toEqual(shown(fromJson?.diagnostics ?? []))
        const values = (read: typeof fromJson): string => {
          const plain = read?.units[0]?.resources.map((resource) => [
            resource.address,
            plainOf(resource.properties),
          ])
          return JSON.stringify(plain)?.replaceAll(/(?:at )?a\.(?:json|yaml):\d+:\d+/g, 'place')
        }
        expect(values(fromYaml)).toEqual(values(fromJson))
      }),
      { numRuns: 500 },
    )
  })

  test('no text makes the reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readCloudFormation(inMemoryFiles({ a: text }), 'a').units.length).toBeLessThan(2)
      }),
    )
  })
})
