import { expect, test } from 'vitest'
import { readType } from '../read/read-type.ts'
import type { JsonObject } from '../shape/json.ts'
import type { Entry } from './entry.ts'
import { lambdaParts } from './lambda-parts.ts'

const place = { partition: 'aws', account: '111122223333', region: 'eu-west-1' }
const FUNCTION = 'arn:aws:lambda:eu-west-1:111122223333:function:chat'

const statement = (Sid: string, more: JsonObject): JsonObject => ({
  Sid,
  Effect: 'Allow',
  Action: 'lambda:InvokeFunction',
  Resource: FUNCTION,
  ...more,
})

function entryOf(type: string): Entry {
  const entry = lambdaParts.find((one) => one.type === type)
  if (entry === undefined) throw new Error('no entry')
  return entry
}

async function permissionsOf(...Statement: readonly JsonObject[]) {
  const entry = entryOf('AWS::Lambda::Permission')
  const parents = { items: [{ FunctionArn: FUNCTION }], knowledge: 'complete' } as const
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement })
  return readType(entry, place, parents, () => Promise.resolve({ Policy }))
}

test('each statement of the policy of a function is a permission', async () => {
  const { resources } = await permissionsOf(
    statement('api', {
      Principal: { Service: 'apigateway.amazonaws.com' },
      Condition: {
        ArnLike: { 'AWS:SourceArn': 'arn:aws:execute-api:eu-west-1:111122223333:a/*' },
        StringEquals: { 'AWS:SourceAccount': '111122223333' },
      },
    }),
    statement('url', {
      Principal: '*',
      Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
    }),
    statement('denied', { Effect: 'Deny', Principal: '*' }),
  )
  expect(resources.map(({ address, properties, unknown }) => [address, properties, unknown])).toEqual([
    [
      `${FUNCTION}/permission/api`,
      {
        Action: 'lambda:InvokeFunction',
        FunctionName: FUNCTION,
        Principal: 'apigateway.amazonaws.com',
        SourceArn: 'arn:aws:execute-api:eu-west-1:111122223333:a/*',
        SourceAccount: '111122223333',
      },
      [],
    ],
    [
      `${FUNCTION}/permission/url`,
      {
        Action: 'lambda:InvokeFunction',
        FunctionName: FUNCTION,
        Principal: '*',
        FunctionUrlAuthType: 'NONE',
      },
      [],
    ],
  ])
})

test('a condition that no property says leaves open who may come', async () => {
  const { resources } = await permissionsOf(
    statement('vpc', { Principal: '*', Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } }),
  )
  expect(resources.flatMap(({ unknown }) => unknown)).toMatchObject([{ path: 'SourceArn' }])
})

test('the policy of an alias is asked for by its own ARN', async () => {
  const asked: unknown[] = []
  const alias = `${FUNCTION}:live`
  const parents = { items: [{ AliasArn: alias, Name: 'live' }], knowledge: 'complete' } as const
  const { resources } = await readType(entryOf('AWS::Lambda::Permission'), place, parents, ({ input }) => {
    asked.push(input)
    const Statement = [statement('bucket', { Principal: { Service: 's3.amazonaws.com' }, Resource: alias })]
    return Promise.resolve({ Policy: JSON.stringify({ Statement }) })
  })
  expect(asked).toEqual([{ FunctionName: alias }])
  expect(resources).toMatchObject([
    { address: `${alias}/permission/bucket`, properties: { FunctionName: alias } },
  ])
})

test.each([
  ['Enabled', true],
  ['Creating', true],
  ['Disabling', false],
  ['Disabled', false],
])('a mapping that is %s counts as enabled: %s', async (State, Enabled) => {
  const mapping = { EventSourceMappingArn: 'arn', UUID: 'id', State }
  const { resources } = await readType(
    entryOf('AWS::Lambda::EventSourceMapping'),
    place,
    undefined,
    ({ operation }) => Promise.resolve(operation === 'ListTags' ? {} : { EventSourceMappings: [mapping] }),
  )
  expect(resources.map(({ properties }) => properties['Enabled'])).toEqual([Enabled])
})

test.each([
  [FUNCTION, '$LATEST'],
  [`${FUNCTION}:live`, 'live'],
])('what becomes of asynchronous calls of %s is set for %s', async (FunctionArn, Qualifier) => {
  const parents = { items: [{ FunctionArn: FUNCTION }], knowledge: 'complete' } as const
  const { resources } = await readType(entryOf('AWS::Lambda::EventInvokeConfig'), place, parents, () =>
    Promise.resolve({ FunctionEventInvokeConfigs: [{ FunctionArn, MaximumRetryAttempts: 1 }] }),
  )
  expect(resources.map(({ properties }) => properties)).toEqual([
    { FunctionName: FUNCTION, MaximumRetryAttempts: 1, Qualifier },
  ])
})
