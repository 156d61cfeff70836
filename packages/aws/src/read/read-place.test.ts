import { expect, test } from 'vitest'
import { CallError } from '../call/failure.ts'
import { lambda } from '../inventory/lambda.ts'
import { lambdaParts } from '../inventory/lambda-parts.ts'
import { noJournal } from './journal.ts'
import { readPlace } from './read-place.ts'

const place = { partition: 'aws', account: '111122223333', region: 'eu-west-1' }
const FUNCTION = 'arn:aws:lambda:eu-west-1:111122223333:function:chat'

async function permissions(denied?: string) {
  const replies: Readonly<Record<string, object>> = {
    ListFunctions: { Functions: [{ FunctionName: 'chat', FunctionArn: FUNCTION }] },
    ListVersionsByFunction: { Versions: [{ FunctionArn: `${FUNCTION}:1`, Version: '1' }] },
    ListAliases: { Aliases: [{ AliasArn: `${FUNCTION}:live`, Name: 'live' }] },
    GetPolicy: { Policy: JSON.stringify({ Statement: [{ Sid: 'all', Effect: 'Allow', Principal: '*' }] }) },
  }
  const readings = await readPlace(place, [...lambdaParts, ...lambda], {
    call: ({ operation }) =>
      operation === denied
        ? Promise.reject(new CallError('denied', 'AccessDenied'))
        : Promise.resolve({ ...replies[operation] }),
    journal: noJournal,
    onDone: () => undefined,
  })
  return readings.find(({ type }) => type === 'AWS::Lambda::Permission')
}

test('a type is read under each of the types above it', async () => {
  const reading = await permissions()
  expect(reading?.knowledge).toBe('complete')
  expect(reading?.resources.map(({ address }) => address)).toEqual([
    `${FUNCTION}/permission/all`,
    `${FUNCTION}:1/permission/all`,
    `${FUNCTION}:live/permission/all`,
  ])
})

test('where one of the types above could not be listed, nobody knows whether that is all', async () => {
  const reading = await permissions('ListAliases')
  expect(reading?.knowledge).toBe('none')
  expect(reading?.resources).toHaveLength(2)
})
