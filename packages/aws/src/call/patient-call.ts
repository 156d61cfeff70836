import { type ServiceId, serviceOf } from '../inventory/services.ts'
import type { Call, Request } from './call.ts'
import { CallError, classify, type FailureKind } from './failure.ts'
import { Gate } from './gate.ts'
import { type Clock, TokenBucket } from './token-bucket.ts'

/** How hard a service is asked. */
export type Patience = {
  readonly clock: Clock
  /** Whether the rates of the inventory hold; an emulator needs none. */
  readonly rateLimits: boolean
  /** Calls under way at once, in all Regions together. */
  readonly concurrency: number
}

/** Attempts per call; waiting doubles from 100 ms to at most 5 s, so that all of them take up to half a minute. */
const ATTEMPTS: Readonly<Record<FailureKind, number>> = {
  throttled: 12,
  unreachable: 3,
  denied: 1,
  unsupported: 1,
  missing: 1,
  failed: 3,
}
/** A Region that did not answer so many calls in a row, and never any, is not asked again. */
const DEAD_AFTER = 4

/** Paces calls, repeats those that may yet succeed, and gives up on a Region that never answers. */
export function patientCall(call: Call, { clock, rateLimits, concurrency }: Patience): Call {
  const gate = new Gate(concurrency)
  const buckets = new Map<string, TokenBucket>()
  const silence = new Map<string, number>()
  const bucketOf = (service: ServiceId, region: string): TokenBucket => {
    const key = `${service} ${region}`
    const bucket = buckets.get(key) ?? new TokenBucket(serviceOf(service).rate, clock)
    buckets.set(key, bucket)
    return bucket
  }
  const heard = (region: string, kind: FailureKind | undefined): void => {
    const count = silence.get(region) ?? 0
    if (kind !== 'unreachable') silence.set(region, Number.NEGATIVE_INFINITY)
    else silence.set(region, count + 1)
  }
  const attempt = async (request: Request, bucket: TokenBucket) => {
    if (rateLimits) await bucket.take()
    return gate.through(async () => {
      if ((silence.get(request.region) ?? 0) >= DEAD_AFTER) throw new CallError('unreachable', 'RegionSilent')
      return call(request)
    })
  }
  return async (request) => {
    const bucket = bucketOf(request.service, request.region)
    for (let count = 1; ; count += 1) {
      try {
        const reply = await attempt(request, bucket)
        bucket.recover()
        heard(request.region, undefined)
        return reply
      } catch (caught) {
        const error = classify(caught)
        heard(request.region, error.kind)
        if (error.kind === 'throttled') bucket.slow()
        if (count >= ATTEMPTS[error.kind] || error.code === 'RegionSilent') throw error
        await clock.sleep(clock.random() * Math.min(100 * 2 ** count, 5000))
      }
    }
  }
}
