import { describe, expect, test } from 'vitest'
import type { Request } from './call.ts'
import { CallError, type FailureKind } from './failure.ts'
import { patientCall } from './patient-call.ts'
import type { Clock } from './token-bucket.ts'

/** A clock on which sleeping takes no time but is counted. */
function fakeClock(): Clock & { readonly slept: () => number } {
  let now = 0
  let slept = 0
  return {
    now: () => now,
    sleep: (milliseconds) => {
      now += milliseconds
      slept += milliseconds
      return Promise.resolve()
    },
    random: () => 0.5,
    slept: () => slept,
  }
}

const request: Request = { service: 'sagemaker', region: 'eu-west-1', operation: 'ListModels', input: {} }

const failing = (kind: FailureKind, times: number) => {
  let count = 0
  const call = () => {
    count += 1
    return count <= times ? Promise.reject(new CallError(kind, 'X')) : Promise.resolve({ count })
  }
  return { call, count: () => count }
}

describe('patience', () => {
  test('a throttled call is repeated, later each time', async () => {
    const { call, count } = failing('throttled', 5)
    const clock = fakeClock()
    const patient = patientCall(call, { clock, rateLimits: false, concurrency: 1 })
    expect(await patient(request)).toEqual({ count: 6 })
    expect(count()).toBe(6)
    expect(clock.slept()).toBe((200 + 400 + 800 + 1600 + 3200) / 2)
  })

  test('a denied call is not', async () => {
    const { call, count } = failing('denied', 5)
    const patient = patientCall(call, { clock: fakeClock(), rateLimits: false, concurrency: 1 })
    await expect(patient(request)).rejects.toThrow('denied')
    expect(count()).toBe(1)
  })

  test('a Region that never answers is left, another goes on', async () => {
    let count = 0
    const patient = patientCall(
      ({ region }) => {
        count += 1
        return region === 'eu-west-1'
          ? Promise.reject(new CallError('unreachable', 'X'))
          : Promise.resolve({})
      },
      { clock: fakeClock(), rateLimits: false, concurrency: 4 },
    )
    for (let index = 0; index < 20; index += 1) await expect(patient(request)).rejects.toThrow()
    expect(count).toBeLessThan(6)
    expect(await patient({ ...request, region: 'us-east-1' })).toEqual({})
  })

  test('rates hold: a burst goes at once, the rest waits', async () => {
    const clock = fakeClock()
    const patient = patientCall(() => Promise.resolve({}), { clock, rateLimits: true, concurrency: 100 })
    for (let index = 0; index < 20; index += 1) await patient(request)
    expect(clock.slept()).toBe(0)
    for (let index = 0; index < 10; index += 1) await patient(request)
    expect(clock.slept()).toBeCloseTo(1000)
  })
})
