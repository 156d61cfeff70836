import { describe, expect, test } from 'vitest'
import { inMemoryFiles } from '../../../test/support/in-memory-files.ts'
import { plainOf } from '../../../test/support/plain-value.ts'
import type { Value } from '../../workload/index.ts'
import { readCloudFormation } from './read-cloudformation.ts'

function property(template: string, file: string): Value | undefined {
  const { units, diagnostics } = readCloudFormation(inMemoryFiles({ [file]: template }), file)
  expect(diagnostics).toEqual([])
  const resource = units[0]?.resources.find(({ address }) => address === 'Subject')
  return resource?.properties.entries.get('P')
}

function yaml(expression: string): string {
  return [
    'Parameters: { Env: { Type: String } }',
    'Mappings: { Map: { one: { two: three } } }',
    'Conditions: { Prod: !Equals [!Ref Env, prod] }',
    'Resources:',
    '  Role: { Type: AWS::IAM::Role }',
    '  Subject:',
    '    Type: AWS::S3::Bucket',
    '    Properties:',
    `      P: ${expression}`,
    '',
  ].join('\n')
}

function json(expression: string): string {
  return JSON.stringify({
    Parameters: { Env: { Type: 'String' } },
    Mappings: { Map: { one: { two: 'three' } } },
    Conditions: { Prod: { 'Fn::Equals': [{ Ref: 'Env' }, 'prod'] } },
    Resources: {
      Role: { Type: 'AWS::IAM::Role' },
      Subject: { Type: 'AWS::S3::Bucket', Properties: { P: JSON.parse(expression) as unknown } },
    },
  })
}

const rows: readonly { short: readonly string[]; long: string; is: unknown }[] = [
  { short: ['!Ref Role', '{ Ref: Role }'], long: '{"Ref":"Role"}', is: '<Role.Ref>' },
  {
    short: [
      '!GetAtt Role.Arn',
      '!GetAtt [Role, Arn]',
      '!GetAtt\n        - Role\n        - Arn',
      'Fn::GetAtt: [Role, Arn]',
    ],
    long: '{"Fn::GetAtt":["Role","Arn"]}',
    is: '<Role.Arn>',
  },
  {
    short: ["!Sub 'a-${Env}'", '!Sub ["a-${E}", { E: !Ref Env }]', '!Join ["", [a-, !Ref Env]]'],
    long: '{"Fn::Sub":"a-${Env}"}',
    is: 'a-<Env>',
  },
  {
    short: ['!Join ["-", [a, b]]', '!Join\n        - "-"\n        - [a, b]'],
    long: '{"Fn::Join":["-",["a","b"]]}',
    is: 'a-b',
  },
  { short: ['!Select [1, [a, b]]', '!Select ["1", [a, b]]'], long: '{"Fn::Select":[1,["a","b"]]}', is: 'b' },
  { short: ['!Split [",", "a,b"]'], long: '{"Fn::Split":[",","a,b"]}', is: ['a', 'b'] },
  { short: ['!FindInMap [Map, one, two]'], long: '{"Fn::FindInMap":["Map","one","two"]}', is: 'three' },
  {
    short: ['!If [Prod, a, b]', '!If\n        - Prod\n        - a\n        - b'],
    long: '{"Fn::If":["Prod","a","b"]}',
    is: { if: 'Env=prod', then: 'a', else: 'b' },
  },
  {
    short: ['!ImportValue other', '!ImportValue { "Fn::Sub": other }'],
    long: '{"Fn::ImportValue":"other"}',
    is: '<import:other>',
  },
  {
    short: ['!Cidr [10.0.0.0/16, 2, 8]'],
    long: '{"Fn::Cidr":["10.0.0.0/16",2,8]}',
    is: ['10.0.0.0/24', '10.0.1.0/24'],
  },
  { short: ['!Base64 text'], long: '{"Fn::Base64":"text"}', is: 'text' },
  {
    short: ["!GetAZs ''", '!GetAZs { Ref: AWS::Region }'],
    long: '{"Fn::GetAZs":""}',
    is: '<Fn::GetAZs(AWS::Region)>',
  },
  { short: ['!Ref AWS::NoValue'], long: '{"Ref":"AWS::NoValue"}', is: undefined },
  { short: ['true', '"true"'], long: 'true', is: 'true' },
  { short: ['1.50', '"1.50"'], long: '"1.50"', is: '1.50' },
]

describe('one value in every notation', () => {
  test.each(rows)('$long', ({ short, long, is }) => {
    expect(plainOf(property(json(long), 'a.json'))).toEqual(is)
    for (const expression of short) {
      const inBlock = expression.startsWith('Fn::') ? `\n        ${expression}` : expression
      expect(plainOf(property(yaml(inBlock), 'a.yaml'))).toEqual(is)
    }
  })
})

test.each([
  ['012345678901'],
  ['2012-10-17'],
  ['yes'],
  ['on'],
  ['No'],
  ['0o14'],
  ['0x1F'],
  ['1e3'],
  ['12:30:45'],
  ['.inf'],
  ['1_000'],
])('the scalar %s stays text', (text) => {
  expect(plainOf(property(yaml(text), 'a.yaml'))).toBe(text)
})

test('merge keys and anchors are followed', () => {
  const template = [
    'Base: &base { a: one, b: two }',
    'Resources:',
    '  Subject:',
    '    Type: AWS::S3::Bucket',
    '    Properties:',
    '      P: { <<: *base, b: three }',
  ].join('\n')
  expect(plainOf(property(template, 'a.yaml'))).toEqual({ a: 'one', b: 'three' })
})
