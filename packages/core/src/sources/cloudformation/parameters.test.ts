import { describe, expect, test } from 'vitest'
import { readTemplate } from '../../../test/support/read-template.ts'
import type { ReadOptions } from './options.ts'

function template(parameter: string): string {
  return `
Parameters: { X: ${parameter} }
Resources: { Subject: { Type: AWS::S3::Bucket, Properties: { P: !Ref X } } }
`
}

const given = (value: string): ReadOptions => ({ parameters: new Map([['X', value]]) })

type Row = {
  readonly name: string
  readonly parameter: string
  readonly options?: ReadOptions
  readonly is: unknown
  readonly codes?: readonly string[]
}

const rows: readonly Row[] = [
  { name: 'a default', parameter: '{ Type: String, Default: a }', is: 'a' },
  {
    name: 'a value over the default',
    parameter: '{ Type: String, Default: a }',
    options: given('b'),
    is: 'b',
  },
  { name: 'no value', parameter: '{ Type: String }', is: '<X>' },
  {
    name: 'a default that is ignored',
    parameter: '{ Type: String, Default: a }',
    options: { strictParameters: true },
    is: '<X>',
  },
  {
    name: 'a value where defaults are ignored',
    parameter: '{ Type: String, Default: a }',
    options: { ...given('b'), strictParameters: true },
    is: 'b',
  },
  {
    name: 'allowed values',
    parameter: '{ Type: String, AllowedValues: [a, b, c] }',
    is: { if: 'X=a', then: 'a', else: { if: 'X=b', then: 'b', else: 'c' } },
  },
  { name: 'one allowed value', parameter: '{ Type: String, AllowedValues: [a] }', is: 'a' },
  { name: 'a list', parameter: '{ Type: CommaDelimitedList, Default: "a, b" }', is: ['a', 'b'] },
  { name: 'an empty list', parameter: '{ Type: CommaDelimitedList, Default: "" }', is: [] },
  { name: 'a typed list', parameter: '{ Type: List<Number> }', options: given('1,2'), is: ['1', '2'] },
  { name: 'a list as a default', parameter: '{ Type: CommaDelimitedList, Default: [a, b] }', is: ['a', 'b'] },
  {
    name: 'allowed items of a list',
    parameter: '{ Type: CommaDelimitedList, AllowedValues: [a, b], Default: "b,a" }',
    is: ['b', 'a'],
  },
  {
    name: 'allowed items of an open list',
    parameter: '{ Type: CommaDelimitedList, AllowedValues: [a, b] }',
    is: '<X>',
  },
  { name: 'a number keeps its digits', parameter: '{ Type: Number, Default: 0010 }', is: '0010' },
  {
    name: 'a default out of bounds',
    parameter: '{ Type: String, AllowedValues: [a, b], Default: c }',
    is: 'c',
    codes: ['default-not-allowed'],
  },
  {
    name: 'a value out of bounds',
    parameter: '{ Type: String, AllowedValues: [a, b] }',
    options: given('c'),
    is: 'c',
    codes: ['value-not-allowed'],
  },
  { name: 'no map', parameter: 'text', is: '<X>', codes: ['invalid-parameter'] },
]

test.each(rows)('$name', ({ parameter, options = {}, is, codes = [] }) => {
  const read = readTemplate(template(parameter), options)
  expect(read.plain('P')).toEqual(is)
  expect(read.codes).toEqual(codes)
})

describe('why a parameter is not known', () => {
  test.each([
    ['{ Type: String }', 'parameter', 'pass a value for parameter `X`'],
    ['{ Type: String, NoEcho: true, Default: hunter2 }', 'sensitive', expect.stringContaining('secret')],
    [
      '{ Type: AWS::SSM::Parameter::Value<String>, Default: /a }',
      'dynamic',
      expect.stringContaining('Parameter Store'),
    ],
  ])('%s', (parameter, reason, settle: unknown) => {
    expect(readTemplate(template(parameter)).value('P')).toMatchObject({ kind: 'unresolved', reason, settle })
  })
})

test('a secret is never stored, given or default', () => {
  const read = readTemplate(template('{ Type: String, NoEcho: "true", Default: hunter2 }'), given('hunter3'))
  const text = JSON.stringify(read.resources, (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  )
  expect(text).not.toContain('hunter')
})

test('every place that names a parameter lists the same domain', () => {
  const read = readTemplate(`
Parameters: { X: { Type: String, AllowedValues: [a, b, a] } }
Conditions: { C: !Equals [!Ref X, b] }
Resources: { Subject: { Type: AWS::S3::Bucket, Properties: { P: !Ref X, Q: !If [C, 1, 2] } } }
`)
  const domain = ['a', 'b']
  expect(read.value('P')).toMatchObject({ condition: { kind: 'is', symbol: 'X', value: 'a', domain } })
  expect(read.value('Q')).toMatchObject({ condition: { kind: 'is', symbol: 'X', value: 'b', domain } })
})

test('more allowed values than are kept apart leave the parameter open, but comparable', () => {
  const values = Array.from({ length: 100 }, (_, index) => `v${index}`)
  const read = readTemplate(
    JSON.stringify({
      Parameters: { X: { Type: 'String', AllowedValues: values } },
      Conditions: { C: { 'Fn::Equals': [{ Ref: 'X' }, 'v7'] }, D: { 'Fn::Equals': [{ Ref: 'X' }, 'w'] } },
      Resources: {
        Subject: {
          Type: 'AWS::S3::Bucket',
          Properties: { P: { Ref: 'X' }, Q: { 'Fn::If': ['C', '1', '2'] }, R: { 'Fn::If': ['D', '1', '2'] } },
        },
      },
    }),
  )
  expect(read.plain('P')).toBe('<X>')
  expect(read.plain('Q')).toEqual({ if: 'X=v7', then: '1', else: '2' })
  expect(read.plain('R')).toBe('2')
})

describe('pseudo parameters', () => {
  const read = (pseudo: ReadOptions['pseudo']): unknown =>
    readTemplate(
      `
Resources:
  Subject:
    Type: AWS::S3::Bucket
    Properties:
      P: !Join [' ', [!Ref AWS::Region, !Ref AWS::AccountId, !Ref AWS::Partition, !Ref AWS::URLSuffix, !Ref AWS::StackName]]
`,
      pseudo === undefined ? {} : { pseudo },
    ).plain('P')

  test.each([
    [undefined, '<AWS::Region> <AWS::AccountId> <AWS::Partition> <AWS::URLSuffix> <AWS::StackName>'],
    [
      { region: 'eu-west-1', account: '012345678901', stackName: 'S' },
      'eu-west-1 012345678901 aws amazonaws.com S',
    ],
    [{ region: 'cn-north-1' }, 'cn-north-1 <AWS::AccountId> aws-cn amazonaws.com.cn <AWS::StackName>'],
    [{ region: 'us-gov-west-1' }, 'us-gov-west-1 <AWS::AccountId> aws-us-gov amazonaws.com <AWS::StackName>'],
    [{ partition: 'aws' }, '<AWS::Region> <AWS::AccountId> aws amazonaws.com <AWS::StackName>'],
    [
      { region: 'us-iso-east-1' },
      'us-iso-east-1 <AWS::AccountId> <AWS::Partition> <AWS::URLSuffix> <AWS::StackName>',
    ],
  ])('%j', (pseudo, is) => {
    expect(read(pseudo)).toBe(is)
  })

  test('give each resource its scope', () => {
    const template = 'Resources: { Subject: { Type: AWS::S3::Bucket } }'
    const [resource] = readTemplate(template, { pseudo: { region: 'eu-west-1' } }).resources
    expect(resource?.scope).toMatchObject({
      region: { kind: 'scalar', value: 'eu-west-1' },
      account: { kind: 'unresolved', reason: 'environment' },
    })
  })
})
