import { expect, test } from 'vitest'
import type { Condition } from './condition.ts'
import { inEveryWorld, WORLD_LIMIT } from './worlds.ts'

const is = (symbol: string, value: string, domain?: readonly string[]): Condition => ({
  kind: 'is',
  symbol,
  value,
  ...(domain && { domain }),
})
const not = (of: Condition): Condition => ({ kind: 'not', of })

test('a question that meets no condition is asked once', () => {
  expect(inEveryWorld(() => 1)).toEqual({ worlds: [{ when: '', result: 1 }], complete: true })
})

test('each case of a condition is a world', () => {
  const { worlds } = inEveryWorld((world) => world.decide(is('Env', 'prod')))
  expect(worlds).toEqual([
    { when: 'Env = prod', result: true },
    { when: 'Env != prod', result: false },
  ])
})

test('a symbol has one value', () => {
  const { worlds } = inEveryWorld((world) => [
    world.decide(is('Env', 'prod')),
    world.decide(is('Env', 'dev')),
  ])
  expect(worlds.map(({ result }) => result)).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ])
})

test('the last value of a closed domain needs no decision', () => {
  const domain = ['dev', 'prod']
  const { worlds } = inEveryWorld((world) => [
    world.decide(is('Env', 'prod', domain)),
    world.decide(is('Env', 'dev', domain)),
  ])
  expect(worlds).toEqual([
    { when: 'Env = prod', result: [true, false] },
    { when: 'Env != prod', result: [false, true] },
  ])
})

test('a value outside of the domain never holds', () => {
  const { worlds } = inEveryWorld((world) => world.decide(is('Env', 'test', ['dev', 'prod'])))
  expect(worlds.map(({ result }) => result)).toEqual([false])
})

test('opposite conditions exclude each other', () => {
  const prod = is('Env', 'prod')
  const { worlds } = inEveryWorld((world) => [world.decide(prod), world.decide(not(prod))])
  expect(worlds.map(({ result }) => result)).toEqual([
    [true, false],
    [false, true],
  ])
})

test('conjunctions and disjunctions branch only as far as needed', () => {
  const a: Condition = { kind: 'opaque', symbol: 'a' }
  const b: Condition = { kind: 'opaque', symbol: 'b' }
  const conjunction = inEveryWorld((world) => world.decide({ kind: 'and', all: [a, b] }))
  expect(conjunction.worlds.map(({ when }) => when)).toEqual(['a and b', 'a and not (b)', 'not (a)'])
  const disjunction = inEveryWorld((world) => world.decide({ kind: 'or', any: [a, b] }))
  expect(disjunction.worlds.map(({ result }) => result)).toEqual([true, true, false])
})

test('no more worlds than the limit are looked at, and that is said', () => {
  const { worlds, complete } = inEveryWorld((world) =>
    Array.from({ length: 7 }, (_, index) => world.decide({ kind: 'opaque', symbol: `c${index}` })),
  )
  expect(worlds).toHaveLength(WORLD_LIMIT)
  expect(complete).toBe(false)
})
