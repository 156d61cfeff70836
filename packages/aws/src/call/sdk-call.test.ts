import {
  type FakeOptions,
  fakeAws,
  fill,
  handlerOf,
  type Operation,
  operationOf,
  serveAws,
} from '@parapet/fake-aws'
import { describe, expect, test } from 'vitest'
import { inventory } from '../inventory/index.ts'
import { toJson } from '../shape/json.ts'
import type { Call, Request } from './call.ts'
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

const callOf = (options: Omit<FakeOptions, 'account'>): Call =>
  sdkCall({
    endpoint: 'http://aws.invalid',
    forcePathStyle: true,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    requestHandler: handlerOf(
      fakeAws({ account: { id: '111122223333', regions: ['eu-west-1'] }, ...options }),
    ),
  })

/** What an operation answers when the service fills in everything it may. */
function everything({ output }: Operation): object {
  const value = output.isStructSchema() ? fill(output, LEAVES) : {}
  return typeof value === 'object' && value !== null ? value : {}
}

const faults: readonly (readonly [string, Call])[] = [
  ['denied', callOf({ faults: { denied: 1 } })],
  ['throttled', callOf({ faults: { throttled: 1 } })],
  ['unreachable', callOf({ faults: { dead: ['eu-west-1'] } })],
]

describe('every call, over the wire', () => {
  let asked = ''
  const call = callOf({
    answer: ({ operation }) => ({ reply: everything(operation) }),
    onRequest: ({ service, region, operation }) => {
      asked = `${service} ${region} ${operation.name}`
    },
  })

  test.each(unique)('%s: the reply arrives with every member', async (_name, request) => {
    const received = await call(request)
    expect(asked).toBe(`${request.service} eu-west-1 ${request.operation}`)
    expect(received).toEqual(toJson(everything(await operationOf(request.service, request.operation))))
  })

  test.each(unique)('%s: what is refused, throttled and silent is told apart', async (_name, request) => {
    for (const [kind, failing] of faults) {
      const error: unknown = await failing(request).catch((caught: unknown) => caught)
      expect(error instanceof CallError && error.kind).toBe(kind)
    }
  })
})

test('an endpoint with an address in numbers is called as it is, by services too that put the account before the host', async () => {
  const hosts: string[] = []
  const call = sdkCall({
    endpoint: 'http://127.0.0.1:4566',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    requestHandler: {
      handle: async ({ hostname }: { readonly hostname: string }) => {
        hosts.push(hostname)
        throw new Error('nobody is there')
      },
    },
  })
  const input = { AccountId: '111122223333' }
  await call({ service: 's3control', region: 'eu-west-1', operation: 'GetPublicAccessBlock', input }).catch(
    () => {},
  )
  expect(hosts).toEqual(['127.0.0.1'])
})

test.each([
  ['kinesis', 'ListStreams'],
  ['qbusiness', 'ListApplications'],
] as const)(
  '%s answers over HTTP/1.1, which its client would not speak by itself',
  async (service, operation) => {
    const served = await serveAws(fakeAws({ account: { id: '111122223333', regions: ['eu-west-1'] } }))
    const call = sdkCall({
      endpoint: served.url,
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    })
    try {
      await expect(call({ service, region: 'eu-west-1', operation, input: {} })).resolves.toBeDefined()
    } finally {
      served.close()
    }
  },
)
