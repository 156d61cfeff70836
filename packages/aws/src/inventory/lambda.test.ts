import { expect, test } from 'vitest'
import { readType } from '../read/read-type.ts'
import type { JsonObject } from '../shape/json.ts'
import { lambda } from './lambda.ts'

const place = { partition: 'aws', account: '111122223333', region: 'eu-west-1' }
const FUNCTION = 'arn:aws:lambda:eu-west-1:111122223333:function:chat'

const statement = (Sid: string, more: JsonObject): JsonObject => ({
  Sid,
  Effect: 'Allow',
  Action: 'lambda:InvokeFunction',
  Resource: FUNCTION,
  ...more,
})

async function permissionsOf(...Statement: readonly JsonObject[]) {
  const entry = lambda.find(({ type }) => type === 'AWS::Lambda::Permission')
  if (entry === undefined) throw new Error('no entry')
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
