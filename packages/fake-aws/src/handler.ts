import { HttpResponse, type HttpRequest as SdkRequest } from '@smithy/core/protocols'
import type { FakeAws } from './fake-aws.ts'

/** Takes the place of the network inside the clients of the SDK. */
export function handlerOf(fake: FakeAws): {
  readonly handle: (request: SdkRequest) => Promise<{ response: HttpResponse }>
} {
  return {
    handle: async ({ method, path, query, headers, body }) => {
      const lower: readonly [string, string][] = Object.entries(headers).map(([name, value]) => [
        name.toLowerCase(),
        value,
      ])
      const reply = await fake({
        method,
        path,
        query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, textOf(value)])),
        headers: Object.fromEntries(lower),
        body: bodyOf(body),
      })
      const response = new HttpResponse({
        statusCode: reply.status,
        headers: { ...reply.headers },
        body: Buffer.from(reply.body),
      })
      return { response }
    },
  }
}

const textOf = (value: string | readonly string[] | null): string =>
  typeof value === 'string' ? value : (value?.[0] ?? '')

function bodyOf(body: unknown): string {
  if (typeof body === 'string') return body
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : ''
}
