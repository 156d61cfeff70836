import { fakeAws, fill, handlerOf, operationOf } from '@parapet/fake-aws'
import { describe, expect, test } from 'vitest'
import { inventory } from '../inventory/index.ts'
import { toJson } from '../shape/json.ts'
import type { Request } from './call.ts'
import { CallError } from './failure.ts'
import { sdkCall } from './sdk-call.ts'

const LEAVES = {
  text: (path: readonly string[]) => path.join('.'),
  truth: () => true,
  number: (path: readonly string[]) => path.length,
}

/** A call of every operation that is read, with something in every member of its request. */
const requests: readonly Request[] = inventory.flatMap(
  ({ service, list, describe: details, satellites = [] }) =>
    [list, ...(details ? [details] : []), ...satellites, ...satellites.flatMap(({ each }) => each ?? [])].map(
      ({ operation, input = {}, fixed = {} }) => ({
        service,
        region: 'eu-west-1',
        operation,
        input: { ...Object.fromEntries(Object.keys(input).map((name) => [name, 'name'])), ...fixed },
      }),
    ),
)

const unique = [...new Map(requests.map((request) => [`${request.service} ${request.operation}`, request]))]

const callOf = (options: Omit<Parameters<typeof fakeAws>[0], 'account'>) =>
  sdkCall({
    endpoint: 'http://aws.invalid',
    forcePathStyle: true,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    requestHandler: handlerOf(
      fakeAws({ account: { id: '111122223333', regions: ['eu-west-1'] }, ...options }),
    ),
  })

describe('every call, over the wire', () => {
  test.each(unique)('%s: the reply arrives with every member', async (_name, request) => {
    const { output } = await operationOf(request.service, request.operation)
    const sent = output.isStructSchema() ? fill(output, LEAVES) : {}
    let asked = ''
    const call = callOf({
      answer: ({ service, region, operation }) => {
        asked = `${service} ${region} ${operation.name}`
        return { reply: typeof sent === 'object' && sent !== null ? sent : {} }
      },
    })
    const received = await call(request)
    expect(asked).toBe(`${request.service} eu-west-1 ${request.operation}`)
    expect(received).toEqual(toJson(sent))
  })

  test.each(unique)('%s: refusals and throttles are told apart', async (_name, request) => {
    const kindOf = async (faults: Parameters<typeof fakeAws>[0]['faults']) => {
      const error: unknown = await callOf({ ...(faults && { faults }) })(request).catch(
        (caught: unknown) => caught,
      )
      return error instanceof CallError ? error.kind : undefined
    }
    expect(await kindOf({ denied: 1 })).toBe('denied')
    expect(await kindOf({ throttled: 1 })).toBe('throttled')
    expect(await kindOf({ dead: ['eu-west-1'] })).toBe('unreachable')
  })
})
