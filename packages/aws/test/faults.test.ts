import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { AwsRead } from '../src/read/scan-accounts.ts'
import { readFake, verdictsOf } from './fake-account.ts'

let whole: AwsRead
let truth: ReadonlyMap<string, string>

beforeAll(async () => {
  whole = await readFake()
  truth = verdictsOf(whole)
}, 60_000)

/**
 * Verdicts that the account as it is does not bear out. What a fault hides may move a verdict to another place
 * of the resource, or make a control ask about one that turns out not to concern it.
 */
function wrongIn(read: AwsRead): readonly string[] {
  const anywhere = new Map<string, Set<string>>()
  for (const [place, verdict] of truth) {
    const known = anywhere.get(resourceOf(place)) ?? new Set()
    anywhere.set(resourceOf(place), known.add(verdict))
  }
  return [...verdictsOf(read)].flatMap(([place, verdict]) => {
    const borne = truth.has(place)
      ? truth.get(place) === verdict
      : (anywhere.get(resourceOf(place))?.has(verdict) ?? true)
    return verdict === 'unknown' || borne ? [] : [`${place}: ${truth.get(place)} -> ${verdict}`]
  })
}

const resourceOf = (place: string): string => place.slice(0, place.lastIndexOf(' '))

test('a whole account is read without a gap, and says something of everything', () => {
  expect(whole.gaps).toEqual([])
  const verdicts = [...truth.values()]
  expect(verdicts.filter((verdict) => verdict === 'pass').length).toBeGreaterThan(100)
  expect(verdicts.filter((verdict) => verdict === 'fail').length).toBeGreaterThan(100)
})

test('throttled at every third call, the account is the same', async () => {
  const read = await readFake({ faults: { throttled: 0.3 } })
  expect(read).toEqual(whole)
})

test.each(['one', 'two'])(
  'throttled, denied at every tenth call and a dead Region: no verdict is made up (%s)',
  async (seed) => {
    const read = await readFake({ faults: { throttled: 0.3, denied: 0.1, dead: ['eu-west-1'], seed } })
    expect(wrongIn(read)).toEqual([])
    const gaps = new Set(read.gaps.map(({ kind, region }) => `${kind} ${region}`))
    expect(gaps).toEqual(new Set(['denied global', 'denied us-east-1', 'unreachable eu-west-1']))
    expect(read.diagnostics.every(({ message }) => /`[\w-]+:\w+`/.test(message))).toBe(true)
  },
)

test('stopped half-way and resumed, faults and all, the result is the same to the byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parapet-journal-'))
  const faults = { throttled: 0.3, denied: 0.1, seed: 'resume' }
  const once = await readFake({ faults })
  let calls = 0
  let all = 0
  await readFake({
    faults,
    onRequest: () => {
      all += 1
    },
  })
  const stop = new AbortController()
  const onRequest = (): void => {
    calls += 1
    if (calls === Math.floor(all / 2)) stop.abort()
  }
  await expect(readFake({ faults, onRequest }, { resume: folder, signal: stop.signal })).rejects.toThrow()
  calls = -all
  const resumed = await readFake({ faults, onRequest }, { resume: folder })
  expect(calls).toBeLessThan(0)
  expect(textOf(resumed)).toBe(textOf(once))
  rmSync(folder, { recursive: true })
})

/** Everything of a reading as text; maps as lists of their entries. */
function textOf(read: AwsRead): string {
  return JSON.stringify(read, (_key, value: unknown) => (value instanceof Map ? [...value] : value))
}
