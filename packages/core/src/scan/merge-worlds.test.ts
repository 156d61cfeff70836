import { describe, expect, test } from 'vitest'
import { type Judgement, judge, type Verdict } from '../view/index.ts'
import { mergeWorlds } from './merge-worlds.ts'

const at = (key: string, verdict: Verdict): Judgement =>
  judge(verdict, { resource: 'r', path: key, key }, `${key} is ${verdict}`)
const merged = (worlds: readonly (readonly Judgement[])[], complete = true) =>
  mergeWorlds(
    worlds.map((result, index) => ({ when: `W = ${index}`, result })),
    complete,
  )

describe('one place over worlds', () => {
  test.each<[readonly (Verdict | undefined)[], Verdict]>([
    [['pass'], 'pass'],
    [['fail', 'fail'], 'fail'],
    [['pass', 'pass'], 'pass'],
    [['unknown', 'unknown'], 'unknown'],
    [['pass', 'fail'], 'unknown'],
    [['pass', 'unknown'], 'unknown'],
    [['not-applicable', 'pass'], 'pass'],
    [['not-applicable', 'fail'], 'unknown'],
    [[undefined, 'pass'], 'pass'],
    [[undefined, 'fail'], 'unknown'],
    [['not-applicable', 'not-applicable'], 'not-applicable'],
  ])('%j is %s', (verdicts, expected) => {
    const worlds = verdicts.map((verdict) => (verdict === undefined ? [] : [at('p', verdict)]))
    expect(merged(worlds).map(({ verdict }) => verdict)).toEqual([expected])
  })

  test('a verdict that differs says where it fails, and lists the worlds', () => {
    const [one] = merged([[at('p', 'pass')], [at('p', 'fail')]])
    expect(one?.message).toBe('p is fail when W = 1')
    expect(one?.worlds).toEqual([
      { when: 'W = 0', verdict: 'pass', message: 'p is pass' },
      { when: 'W = 1', verdict: 'fail', message: 'p is fail' },
    ])
    expect(one?.settle).toBeDefined()
  })
})

test('places are merged apart', () => {
  const worlds = [
    [at('a', 'pass'), at('b', 'fail')],
    [at('a', 'fail'), at('b', 'fail')],
  ]
  expect(merged(worlds).map(({ place, verdict }) => [place.key, verdict])).toEqual([
    ['a', 'unknown'],
    ['b', 'fail'],
  ])
})

test('when not all worlds were looked at, nothing is certain', () => {
  expect(merged([[at('p', 'pass')], [at('p', 'pass')]], false).map(({ verdict }) => verdict)).toEqual([
    'unknown',
  ])
  expect(merged([[at('p', 'fail')]], false)[0]?.message).toContain('not all of its possible deployments')
})
