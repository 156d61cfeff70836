import { hasType, schemaOf } from '@parapet/core'
import { fill, memberNames, operationOf, requiredNames } from '@parapet/fake-aws'
import { describe, expect, test } from 'vitest'
import { isObject, type Json, type JsonObject, listOf, partAt, toJson } from '../shape/json.ts'
import { toProperties } from '../shape/to-properties.ts'
import type { CallSpec, Entry } from './entry.ts'
import { inventory } from './index.ts'

const LEAVES = { text: () => 'x', truth: () => true, number: () => 1 }

const modelOf = ({ service }: Entry, { operation }: CallSpec) => operationOf(service, operation)

/** Properties that a certain value brings, which a filled reply does not have. */
const SHOWN_BY_VALUES = new Set(['AWS::EC2::Route.VpcEndpointId', 'AWS::SageMaker::ModelCard.Content'])

/** Every call of an entry with the part of the reply that it keeps. */
function callsOf({
  list,
  describe: details,
  satellites = [],
}: Entry): readonly (readonly [CallSpec, string])[] {
  return [
    [list, list.items],
    ...(details ? [[details, details.from ?? ''] as const] : []),
    ...satellites.map((one) => [one, one.from] as const),
    ...satellites.flatMap(({ each }) => (each ? [[each, each.from] as const] : [])),
  ]
}

const replyOf = async (entry: Entry, call: CallSpec, from: string) =>
  partAt(toJson(fill((await modelOf(entry, call)).output, LEAVES)), from) ?? null

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

/** The reply that describes a resource when the service fills in everything it may. */
async function everything(entry: Entry): Promise<JsonObject> {
  const { list, describe: details, satellites = [], under } = entry
  const listed = await replyOf(entry, list, list.items)
  const first = objectOf(list.items === '' ? listed : listOf(listed)[0])
  const parent = inventory.find(({ type }) => type === under)
  let whole: JsonObject = first
  if (list.each !== undefined) whole = { ...objectOf(listOf(partAt(first, list.each))[0]), parent: first }
  else if (parent !== undefined) whole = { ...first, parent: await everything(parent) }
  if (details) whole = { ...whole, ...objectOf(await replyOf(entry, details, details.from ?? '')) }
  for (const { each, into, ...one } of satellites) {
    const part = each ? [await replyOf(entry, each, each.from)] : await replyOf(entry, one, one.from)
    whole = into === '' ? { ...whole, ...objectOf(part) } : { ...whole, [into]: part }
  }
  return whole
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
      const given = [...Object.keys(call.input ?? {}), ...Object.keys(call.fixed ?? {})]
      const known = new Set(memberNames(input))
      expect(given.filter((name) => !known.has(name))).toEqual([])
      expect(requiredNames(input).filter((name) => !given.includes(name))).toEqual([])
      if (from !== '')
        expect(partAt(toJson(fill(output, LEAVES)), from), `${call.operation} ${from}`).toBeDefined()
    }
  })

  test('gives every property or says that it is not known', async () => {
    const reply = await everything(entry)
    const read = toProperties(entry.adapt?.(reply) ?? reply, { type, renames: entry.renames ?? {} })
    const properties = [...(schemaOf(type)?.fields.keys() ?? [])]
    const silent = properties.filter((name) => !(name in read) && !(name in (entry.unreadable ?? {})))
    expect(silent.filter((name) => !SHOWN_BY_VALUES.has(`${type}.${name}`))).toEqual([])
  })

  test('names properties that exist', () => {
    const properties = new Set(schemaOf(type)?.fields.keys())
    const named = [
      ...Object.keys(entry.unreadable ?? {}),
      ...Object.keys(entry.renames ?? {}),
      ...(entry.satellites ?? []).flatMap(({ settles, into }) => settles ?? [into]),
    ]
    expect(named.filter((path) => !properties.has(path.split(/[.[]/)[0] ?? ''))).toEqual([])
  })
})
