import { describe, expect, test } from 'vitest'
import { readTemplate } from '../../../test/support/read-template.ts'

function check(condition: string): { readonly is: unknown; readonly codes: readonly string[] } {
  const read = readTemplate(`
Parameters:
  Env: { Type: String }
  Other: { Type: String }
  Size: { Type: String, AllowedValues: [small, big] }
  Stage: { Type: String, Default: dev }
  Secret: { Type: String, NoEcho: true, Default: hunter2 }
Conditions:
  Prod: !Equals [!Ref Env, prod]
  Alias: !Condition Prod
  Subject: ${condition}
Resources:
  Subject: { Type: AWS::S3::Bucket, Properties: { P: !If [Subject, yes, no] } }
`)
  return { is: read.plain('P'), codes: read.codes }
}

const whether = (test: string): unknown => ({ if: test, then: 'yes', else: 'no' })

describe('a condition', () => {
  test.each([
    ['!Equals [a, a]', 'yes'],
    ['!Equals [a, b]', 'no'],
    ['!Equals [!Ref Stage, dev]', 'yes'],
    ['!Equals [1, "1"]', 'yes'],
    ['!Equals [!Ref Env, prod]', whether('Env=prod')],
    ['!Equals [prod, !Ref Env]', whether('Env=prod')],
    ['{ "Fn::Equals": [{ Ref: Env }, prod] }', whether('Env=prod')],
    ['!Equals [!Ref AWS::Region, us-east-1]', whether('AWS::Region=us-east-1')],
    ['!Equals [!Ref Env, !Ref Env]', 'yes'],
    ['!Equals [!Ref Env, !Ref Other]', whether('Equals(Env,Other)')],
    ['!Equals [!Ref Other, !Ref Env]', whether('Equals(Env,Other)')],
    ['!Equals [!Ref Size, huge]', 'no'],
    ['!Equals [!Ref Size, big]', whether('Size=big')],
    ['!Equals [!Sub "x-${Size}", x-big]', whether('!(Size=small)')],
    ['!Equals [!Sub "x-${Env}", y-prod]', 'no'],
    ['!Equals [!Sub "x-${Env}", x-prod]', whether('Equals("x-${Env}","x-prod")')],
    ['!Equals [!Ref Secret, ""]', whether('Secret=')],
    ['!Equals [!Ref Secret, hunter2]', whether('Equals(Secret,value at main.yaml:11:34)')],
    ['!Equals [!Sub "${Secret}", hunter2]', whether('Equals(Secret,value at main.yaml:11:39)')],
    ['!Not [!Condition Prod]', whether('!(Env=prod)')],
    ['!Not [!Not [{ Condition: Prod }]]', whether('Env=prod')],
    ['!And [!Condition Prod, !Equals [!Ref Other, a]]', whether('(Env=prod & Other=a)')],
    ['!And [!Condition Prod, !Equals [a, b]]', 'no'],
    ['!And [!Condition Prod, !Condition Alias]', whether('Env=prod')],
    ['!Or [!Condition Prod, !Equals [!Ref Other, a]]', whether('(Env=prod | Other=a)')],
    ['!Or [!Condition Prod, !Equals [a, a]]', 'yes'],
    ['!Equals [!FindInMap [M, a, b], x]', expect.anything(), ['not-in-mapping']],
    ['!Condition Subject', expect.anything(), ['condition-cycle']],
    ['!Condition Nothing', expect.anything(), ['unknown-condition']],
    ['!Equals [a]', expect.anything(), ['invalid-function']],
    ['!Not [!Condition Prod, !Condition Prod]', expect.anything(), ['invalid-function']],
    ['!And []', expect.anything(), ['invalid-function']],
    ['!Sub x', expect.anything(), ['invalid-function']],
    ['text', expect.anything(), ['invalid-condition']],
  ])('%s', (condition, is: unknown, codes: readonly string[] = []) => {
    expect(check(condition)).toEqual({ is, codes })
  })
})

const resources = `
Parameters:
  Env: { Type: String }
  Stage: { Type: String, Default: dev }
Conditions:
  Prod: !Equals [!Ref Env, prod]
  Dev: !Equals [!Ref Stage, dev]
  Never: !Equals [a, b]
Resources:
  Open: { Type: AWS::SNS::Topic, Condition: Prod }
  Assumed: { Type: AWS::SNS::Topic, Condition: Dev }
  Gone: { Type: AWS::SNS::Topic, Condition: Never }
Outputs:
  Open: { Value: a, Condition: Prod }
  Gone: { Value: a, Condition: Never, Export: { Name: gone } }
`

test('a resource exists when its condition holds', () => {
  const { resources: read, codes } = readTemplate(resources)
  expect(read.map(({ address }) => address)).toEqual(['Open', 'Assumed'])
  expect(read[0]?.existsWhen).toEqual({ kind: 'is', symbol: 'Env', value: 'prod' })
  expect(read[1]?.existsWhen).toBeUndefined()
  expect(read[1]?.properties.assumes).toEqual([{ symbol: 'Stage', value: 'dev' }])
  expect(codes).toEqual(['not-created'])
})

test.each([
  ['!Or [!Condition Dev, !Equals [a, a]]', []],
  ['!Or [!Condition Dev, !Equals [a, b]]', ['Stage']],
  ['!And [!Not [!Condition Dev], !Equals [a, b]]', []],
  ['!And [!Condition Dev, !Equals [a, a], !Condition Top]', ['Stage', 'Level']],
  ['!And [!Condition Dev, !Equals [!Ref Env, prod]]', ['Stage']],
])('%s rests on %j', (condition, symbols) => {
  const read = readTemplate(`
Parameters:
  Env: { Type: String }
  Stage: { Type: String, Default: dev }
  Level: { Type: String, Default: top }
Conditions:
  Dev: !Equals [!Ref Stage, dev]
  Top: !Equals [!Ref Level, top]
  Subject: ${condition}
Resources: { Subject: { Type: AWS::S3::Bucket, Properties: { P: !If [Subject, yes, no] } } }
`)
  expect((read.value('P')?.assumes ?? []).map(({ symbol }) => symbol)).toEqual(symbols)
})

test('a chain of conditions that doubles each time stays small', () => {
  const conditions: Record<string, unknown> = { C0: { 'Fn::Equals': [{ Ref: 'P' }, 'a'] } }
  for (let index = 1; index < 60; index++) {
    const before = { Condition: `C${index - 1}` }
    conditions[`C${index}`] = {
      'Fn::And': [
        { 'Fn::Or': [before, { 'Fn::Equals': [{ Ref: 'P' }, `x${index}`] }] },
        { 'Fn::Not': [before] },
      ],
    }
  }
  const read = readTemplate(
    JSON.stringify({
      Parameters: { P: { Type: 'String' } },
      Conditions: conditions,
      Resources: { Subject: { Type: 'AWS::S3::Bucket', Condition: 'C59' } },
    }),
  )
  expect(JSON.stringify(read.resources[0]?.existsWhen).length).toBeLessThan(100_000)
})
