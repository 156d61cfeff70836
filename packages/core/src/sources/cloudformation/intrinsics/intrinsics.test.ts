import { describe, expect, test } from 'vitest'
import { readExpression, readTemplate } from '../../../../test/support/read-template.ts'

type Row = readonly [expression: string, is: unknown, codes?: readonly string[]]

function check(rows: readonly Row[]): void {
  test.each(rows.map(([expression, is, codes = []]) => ({ expression, is, codes })))(
    '$expression',
    ({ expression, is, codes }) => {
      const read = readExpression(expression)
      expect(read.plain('P')).toEqual(is)
      expect(read.codes).toEqual(codes)
    },
  )
}

const choice = (condition: string, then: unknown, otherwise: unknown): unknown => ({
  if: condition,
  then,
  else: otherwise,
})

describe('Ref', () => {
  check([
    ['!Ref Env', '<Env>'],
    ['!Ref Role', '<Role.Ref>'],
    ['!Ref AWS::Region', '<AWS::Region>'],
    ['!Ref AWS::StackName', '<AWS::StackName>'],
    ['!Ref Size', choice('Size=small', 'small', 'big')],
    ['!Ref Names', ['a', 'b']],
    ['!Ref Nothing', '<Nothing>', ['unknown-name']],
    ['!Ref { "Fn::Sub": "${Env}-x" }', '<Ref("${Env}-x")>'],
    ['!Ref { "Fn::Sub": "R${Stage}" }', '<Rdev>', ['unknown-name']],
    ['!Ref [a]', expect.stringMatching(/^<Ref at/), ['invalid-function']],
  ])
})

describe('Fn::GetAtt', () => {
  check([
    ['!GetAtt Role.Arn', '<Role.Arn>'],
    ['!GetAtt [Role, !Ref Stage]', '<Role.dev>'],
    ['!GetAtt Role.Outputs.Deep', '<Role.Outputs.Deep>'],
    ['!GetAtt Nothing.Arn', '<Nothing.Arn>', ['unknown-name']],
    ['!GetAtt Role', expect.stringMatching(/^<Fn::GetAtt at/), ['invalid-function']],
    ['!GetAtt [Role, !Ref Env]', '<Fn::GetAtt("Role",Env)>'],
    ['!GetAtt [Role, [Arn]]', expect.stringMatching(/^<Fn::GetAtt at/), ['invalid-function']],
  ])
})

describe('Fn::Sub', () => {
  check([
    ["!Sub 'plain'", 'plain'],
    ["!Sub '${Stage}-${Role.Arn}'", 'dev-<Role.Arn>'],
    ["!Sub '${Role.Arn}'", '<Role.Arn>'],
    ["!Sub '${!Literal}/${Stage}'", '${Literal}/dev'],
    ["!Sub ['${A}-${Stage}', { A: !Ref Env }]", '<Env>-dev'],
    ["!Sub ['${Stage}', { Stage: own }]", 'own'],
    ["!Sub '${Size}!'", choice('Size=small', 'small!', 'big!')],
    ["!Sub 'open ${Stage'", 'open ${Stage'],
    ["!Sub '${Nothing}'", '<Nothing>', ['unknown-name']],
    ["!Sub '${Names}'", expect.stringMatching(/^<text at/), ['not-text']],
    ['!Sub [a, b]', expect.stringMatching(/^<Fn::Sub at/), ['invalid-function']],
  ])
})

describe('Fn::Join', () => {
  check([
    ["!Join ['-', [a, !Ref Env, b]]", 'a-<Env>-b'],
    ["!Join ['-', [a, !Ref AWS::NoValue, b]]", 'a-b'],
    ["!Join ['-', !Ref Names]", 'a-b'],
    ["!Join ['', []]", ''],
    ["!Join ['-', [a, !If [Prod, b, !Ref AWS::NoValue]]]", choice('Env=prod', 'a-b', 'a')],
    ["!Join [',', !GetAZs us-east-1]", '<Fn::Join(",",Fn::GetAZs("us-east-1"))>'],
    ["!Join [',', a]", expect.stringMatching(/^<Fn::Join at/), ['invalid-function']],
    ["!Join [',', [[a], b]]", expect.stringMatching(/^<text at/), ['not-text']],
  ])
})

describe('Fn::Select', () => {
  check([
    ['!Select [1, [a, b]]', 'b'],
    ['!Select [0, !Ref Names]', 'a'],
    ['!Select [0, !GetAZs ""]', '<Fn::Select("0",Fn::GetAZs(AWS::Region))>'],
    ['!Select [!Ref Env, [a, b]]', '<Fn::Select(Env,["a","b"])>'],
    ['!Select [0, [!If [Prod, a, !Ref AWS::NoValue], b]]', choice('Env=prod', 'a', 'b')],
    ['!Select [2, [a, b]]', expect.stringMatching(/^<Fn::Select at/), ['invalid-function']],
    ['!Select [-1, [a, b]]', expect.stringMatching(/^<Fn::Select at/), ['invalid-function']],
    ['!Select [x, [a, b]]', expect.stringMatching(/^<Fn::Select at/), ['invalid-function']],
  ])
})

describe('Fn::Split', () => {
  check([
    ["!Split [':', a:b]", ['a', 'b']],
    ["!Split [':', !GetAtt Role.Arn]", '<Fn::Split(":",Role.Arn)>'],
    ["!Split [',', !Join [',', [!Ref Role, x]]]", ['<Role.Ref>', 'x']],
    ["!Split [',', !Sub '${Role.Arn},x']", '<Fn::Split(",","${Role.Arn},x")>'],
    ["!Split ['-', !If [Prod, a-b, c]]", choice('Env=prod', ['a', 'b'], ['c'])],
    ["!Select [1, !Split [':', !GetAtt Role.Arn]]", '<Fn::Select("1",Fn::Split(":",Role.Arn))>'],
    ["!Split ['', ab]", expect.stringMatching(/^<Fn::Split at/), ['invalid-function']],
  ])
})

describe('Fn::If', () => {
  check([
    ['!If [Prod, a, b]', choice('Env=prod', 'a', 'b')],
    ['!If [Prod, a, a]', 'a'],
    ['!If [Dev, a, b]', 'a'],
    ['!If [Prod, !Ref AWS::NoValue, [a]]', choice('Env=prod', undefined, ['a'])],
    ['!If [Prod, !If [Prod, a, b], c]', choice('Env=prod', 'a', 'c')],
    ['[a, !If [Prod, b, !Ref AWS::NoValue], !Ref AWS::NoValue]', ['a', choice('Env=prod', 'b', undefined)]],
    ['{ A: !If [Prod, b, c] }', { A: choice('Env=prod', 'b', 'c') }],
    ['!If [Nothing, a, b]', choice('condition Nothing', 'a', 'b'), ['unknown-condition']],
    ['!If [Prod, a]', expect.stringMatching(/^<Fn::If at/), ['invalid-function']],
  ])
})

describe('Fn::FindInMap', () => {
  check([
    ['!FindInMap [Map, us, image]', 'one'],
    ['!FindInMap [Map, !Ref Region, image]', choice('Region=us', 'one', 'two')],
    ['!FindInMap [Map, !Ref Region, zone]', 'same'],
    ['!FindInMap [Lists, all, items]', ['x', 'y']],
    ['!FindInMap [Map, xx, image, { DefaultValue: none }]', 'none'],
    [
      '!FindInMap [Map, !Ref Region, image, { DefaultValue: none }]',
      choice('Region=us', 'one', choice('Region=eu', 'two', 'none')),
    ],
    ['!FindInMap [!Ref Env, us, image]', '<Fn::FindInMap(Env,"us","image")>'],
    ['!FindInMap [Map, xx, image]', expect.stringMatching(/^<Fn::FindInMap at/), ['not-in-mapping']],
    ['!FindInMap [Nothing, us, image]', expect.stringMatching(/^<Fn::FindInMap at/), ['not-in-mapping']],
  ])
})

describe('Fn::ImportValue', () => {
  check([
    ['!ImportValue other', '<import:other>'],
    ['!ImportValue { "Fn::Sub": "${Env}-vpc" }', '<import:${Env}-vpc>'],
    ['!ImportValue { "Fn::If": [Prod, a, b] }', choice('Env=prod', '<import:a>', '<import:b>')],
  ])
})

describe('Fn::Cidr', () => {
  check([
    ['!Cidr [10.0.5.1/16, 2, 8]', ['10.0.0.0/24', '10.0.1.0/24']],
    ['!Select [1, !Cidr [10.0.0.0/24, 4, 6]]', '10.0.0.64/26'],
    ['!Cidr [!Ref Env, 2, 8]', '<Fn::Cidr(Env,"2","8")>'],
    ['!Cidr ["2001:db8::/56", 2, 64]', '<Fn::Cidr("2001:db8::/56","2","64")>'],
    ['!Cidr [10.0.0.0/24, 2, 8]', expect.stringMatching(/^<Fn::Cidr at/), ['invalid-function']],
    ['!Cidr [10.0.0/24, 2, 4]', expect.stringMatching(/^<Fn::Cidr at/), ['invalid-function']],
    ['!Cidr [10.0.0.0/8]', expect.stringMatching(/^<Fn::Cidr at/), ['invalid-function']],
  ])
})

describe('other functions', () => {
  check([
    ["!Base64 { 'Fn::Sub': 'echo ${Env}' }", 'echo <Env>'],
    ['!GetAZs', '<Fn::GetAZs(AWS::Region)>'],
    ['!Length [a, b]', '2'],
    ['!Length { Ref: Names }', '2'],
    ['!Length [a, !If [Prod, b, !Ref AWS::NoValue]]', choice('Env=prod', '2', '1')],
    ['!Length { "Fn::GetAZs": "" }', '<Fn::Length(Fn::GetAZs(AWS::Region))>'],
    ['!ToJsonString { A: [1, b], C: !Ref Env }', '{"A":["1","b"],"C":"<Env>"}'],
    ["!ToJsonString { A: !Sub 'x\"${Env}' }", '{"A":"x\\"<Env>"}'],
    ['!Transform { Name: Macro }', expect.stringMatching(/^<Fn::Transform at/)],
    ['!Nothing x', expect.stringMatching(/^<Fn::Nothing at/), ['unknown-function']],
  ])
})

describe('dynamic references', () => {
  check([
    ["'{{resolve:ssm:/a/b:1}}'", '<{{resolve:ssm:/a/b:1}}>'],
    [
      "'x-{{resolve:secretsmanager:S:SecretString:p}}-y'",
      'x-<{{resolve:secretsmanager:S:SecretString:p}}>-y',
    ],
    [
      "!Sub '{{resolve:secretsmanager:${Role}:SecretString}}'",
      '<{{resolve:secretsmanager:${Role.Ref}:SecretString}}>',
    ],
    ["!Join ['', ['{{resolve:ssm:', name, '}}']]", '<{{resolve:ssm:name}}>'],
    ["'{{resolve:ssm:open'", '{{resolve:ssm:open'],
    ["'{{other}}'", '{{other}}'],
  ])
})

test('assumptions travel with what is made from a default', () => {
  const assumes = [{ symbol: 'Stage', value: 'dev' }]
  for (const expression of [
    '!Ref Stage',
    "!Sub 'a-${Stage}'",
    "!Join ['', [a, !Ref Stage]]",
    '!If [Dev, a, b]',
    '!Select [0, !Split ["-", !Ref Stage]]',
    '!FindInMap [Map, !Ref Stage, image, { DefaultValue: x }]',
  ]) {
    expect(readExpression(expression).value('P')?.assumes, expression).toEqual(assumes)
  }
  expect(readExpression('a').value('P')?.assumes).toBeUndefined()
})

test('a join of more branches than are kept apart is unknown, never one of them', () => {
  const names = Array.from({ length: 7 }, (_, index) => `C${index}`)
  const template = JSON.stringify({
    Parameters: Object.fromEntries(names.map((name) => [name, { Type: 'String' }])),
    Conditions: Object.fromEntries(names.map((name) => [name, { 'Fn::Equals': [{ Ref: name }, 'x'] }])),
    Resources: {
      Subject: {
        Type: 'AWS::S3::Bucket',
        Properties: { P: { 'Fn::Join': ['', names.map((name) => ({ 'Fn::If': [name, 'a', 'b'] }))] } },
      },
    },
  })
  expect(readTemplate(template).value('P')?.kind).toBe('unresolved')
})
