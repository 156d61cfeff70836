import { hasType, schemaOf } from '@parapet/core'
import { fill, memberNames, operationOf, requiredNames } from '@parapet/fake-aws'
import { describe, expect, test } from 'vitest'
import { partAt, toJson } from '../shape/json.ts'
import type { CallSpec, Entry } from './entry.ts'
import { inventory } from './index.ts'

const LEAVES = { text: () => 'x', truth: () => true, number: () => 1 }

const modelOf = ({ service }: Entry, { operation }: CallSpec) => operationOf(service, operation)

/** Every call of an entry with the part of the reply that it keeps. */
function callsOf({
  list,
  describe: details,
  satellites = [],
}: Entry): readonly (readonly [CallSpec & Pick<Entry['list'], 'variants'>, string])[] {
  return [
    [list, list.items],
    ...(details ? [[details, details.from ?? ''] as const] : []),
    ...satellites.map((one) => [one, one.from] as const),
    ...satellites.flatMap(({ each }) => (each ? [[each, each.from] as const] : [])),
  ]
}

test('a type is read once, and exists', () => {
  const types = inventory.map(({ type }) => type)
  expect(types.filter((type) => !hasType(type))).toEqual([])
  expect(new Set(types).size).toBe(types.length)
})

describe.each(inventory.map((entry) => [entry.type, entry] as const))('%s', (type, entry) => {
  test('asks and takes what the SDK knows', async () => {
    for (const [call, from] of callsOf(entry)) {
      const { input, output } = await modelOf(entry, call)
      const { variants = [] } = call
      const given = [call.input, call.fixed, ...variants].flatMap((members) => Object.keys(members ?? {}))
      const known = new Set(memberNames(input))
      expect(given.filter((name) => !known.has(name))).toEqual([])
      expect(requiredNames(input).filter((name) => !given.includes(name))).toEqual([])
      if (from !== '')
        expect(partAt(toJson(fill(output, LEAVES)), from), `${call.operation} ${from}`).toBeDefined()
    }
  })

  test('names properties that exist', () => {
    const properties = new Set(schemaOf(type)?.fields.keys())
    const named = [
      ...Object.keys(entry.unreadable ?? {}),
      ...Object.keys(entry.elsewhere ?? {}),
      ...Object.keys(entry.renames ?? {}),
      ...(entry.satellites ?? []).flatMap(({ settles, into }) => settles ?? [into]),
    ]
    expect(named.filter((path) => !properties.has(path.split(/[.[]/)[0] ?? ''))).toEqual([])
  })
})
