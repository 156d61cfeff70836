import { expect, test } from 'vitest'
import { viewInTemplate, viewOf } from '../../../test/support/view-of.ts'
import { holdNoSecrets } from './secret-variables.ts'

const variablesOf = (environment: string) =>
  viewOf(
    `  Model: { Type: 'AWS::SageMaker::Model', Properties: { PrimaryContainer: { Environment: ${environment} } } }`,
    'Model',
  ).at('PrimaryContainer.Environment')

test.each([
  ['{ DB_PASSWORD: Tr0ub4dor-And-3 }', ['fail']],
  ['{ DATABASE: "postgres://app:Tr0ub4dor-And-3@db.example.com/app" }', ['fail']],
  ['{ DB_PASSWORD: !Ref Hidden, EPOCHS: 3 }', ['fail', 'pass']],
  ['{ DB_PASSWORD: "{{resolve:secretsmanager:db:SecretString:password}}" }', ['fail']],
  ['{ ANYTHING: "{{resolve:ssm-secure:db:1}}" }', ['fail']],
  ['{ DB_PASSWORD: "{{resolve:ssm:db:1}}" }', ['unknown']],
  ['{ DB_PASSWORD: !Ref P }', ['unknown']],
  ['{ EPOCHS: !Ref P }', ['not-applicable']],
  ['{ DB_SECRET_ARN: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf" }', ['pass']],
  ['!Ref P', ['unknown']],
  ['!Ref AWS::NoValue', []],
])('%s: %s', (environment, verdicts) => {
  expect(holdNoSecrets(variablesOf(environment)).map(({ verdict }) => verdict)).toEqual(verdicts)
})

test.each([
  ['ProjectName', 'PROJECT', 'pass'],
  ['ProjectId', 'PROJECT', 'pass'],
  ['ProjectName', 'DB_PASSWORD', 'fail'],
  ['ProjectToken', 'PROJECT', 'fail'],
  ['Project', 'PROJECT', 'fail'],
])('hidden parameter %s in %s: %s', (parameter, name, verdict) => {
  const template = `
Parameters: { ${parameter}: { Type: String, NoEcho: true } }
Resources:
  Model:
    Type: AWS::SageMaker::Model
    Properties: { PrimaryContainer: { Environment: { ${name}: !Sub 'of-\${${parameter}}' } } }
`
  const variables = viewInTemplate(template, 'Model').at('PrimaryContainer.Environment')
  expect(holdNoSecrets(variables).map((judged) => judged.verdict)).toEqual([verdict])
})

test('no message holds the secret', () => {
  const [judged] = holdNoSecrets(variablesOf('{ DB_PASSWORD: Tr0ub4dor-And-3 }'))
  expect(JSON.stringify(judged)).not.toContain('Tr0ub4dor')
  expect(judged?.place.path).toBe('PrimaryContainer.Environment.DB_PASSWORD')
})
