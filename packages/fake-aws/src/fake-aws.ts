import { type Faults, fates } from './faults.ts'
import { type Account, invent } from './invent.ts'
import type { HttpReply, HttpRequest } from './wire/http.ts'
import { protocolOf } from './wire/protocol.ts'
import { readRequest, type ServiceRequest } from './wire/read-request.ts'
import { denial, type ServiceError, throttle, writeError } from './wire/write-error.ts'
import { writeReply } from './wire/write-reply.ts'

/** An answer that is not invented: a reply, or an error of the service. */
export type Answer = { readonly reply: object } | { readonly error: ServiceError }

/** How the fake behaves. */
export type FakeOptions = {
  readonly account: Account
  readonly faults?: Faults
  /** Milliseconds that every call takes. */
  readonly latency?: number
  /** Answers some requests in its own way; what it leaves undefined is invented. */
  readonly answer?: (request: ServiceRequest) => Answer | undefined
  /** Told of every request that arrives. */
  readonly onRequest?: (request: ServiceRequest) => void
}

/** Answers requests as AWS would. @throws {Error} when the Region is dead */
export type FakeAws = (request: HttpRequest) => Promise<HttpReply>

/** An AWS that is asked over HTTP. */
export function fakeAws(options: FakeOptions): FakeAws {
  const { account, faults = {}, latency = 0, answer, onRequest } = options
  const fateOf = fates(faults)
  return async (http) => {
    const request = await readRequest(http)
    onRequest?.(request)
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency))
    const protocol = protocolOf(request.service)
    const { operation, region, input } = request
    const fate = isIdentity(request)
      ? 'answered'
      : fateOf(`${operation.name} ${region} ${JSON.stringify(input)}`, region)
    switch (fate) {
      case 'dead':
        throw Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' })
      case 'throttled':
        return writeError(protocol, throttle(protocol))
      case 'denied':
        return writeError(protocol, denial(protocol))
      case 'answered': {
        const given = answer?.(request)
        if (given !== undefined && 'error' in given) return writeError(protocol, given.error)
        return writeReply(protocol, operation, given?.reply ?? (await invent(request, account)))
      }
    }
  }
}

/** Who asks is always told, so that a scan begins. */
const isIdentity = ({ operation }: ServiceRequest): boolean => operation.name === 'GetCallerIdentity'
