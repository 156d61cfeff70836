import { fill, type Leaves, operationOf } from '@parapet/fake-aws'
import { type CallSpec, type Entry, typesAbove } from '../src/inventory/entry.ts'
import { inventory } from '../src/inventory/index.ts'
import { itemsIn } from '../src/read/list-items.ts'
import { isObject, type Json, type JsonObject, listOf, partAt, toJson } from '../src/shape/json.ts'

const LEAVES: Leaves = { text: (path) => path.join('.'), truth: () => true, number: () => 1 }

/** What a call brings when the service fills in everything it may. */
export async function wholePart({ service }: Entry, { operation }: CallSpec, from: string): Promise<Json> {
  const { output } = await operationOf(service, operation)
  return partAt(toJson(fill(output, LEAVES)), from) ?? null
}

/** The replies about one resource put together, every member filled. */
export async function wholeReply(entry: Entry): Promise<JsonObject> {
  const { list, describe: details, satellites = [] } = entry
  const listed = await wholePart(entry, list, list.items)
  const first = objectOf(list.items === '' ? listed : listOf(listed)[0])
  const parent = inventory.find(({ type }) => type === typesAbove(entry)[0])
  let whole: JsonObject = first
  const above = parent && { parent: await wholeReply(parent) }
  if (list.each === undefined) whole = { ...first, ...above }
  else whole = { ...objectOf(itemsIn(partAt(first, list.each))[0]), parent: { ...first, ...above } }
  if (details) whole = { ...whole, ...objectOf(await wholePart(entry, details, details.from ?? '')) }
  for (const { each, into, ...one } of satellites) {
    const part = each ? [await wholePart(entry, each, each.from)] : await wholePart(entry, one, one.from)
    whole = into === '' ? { ...whole, ...objectOf(part) } : { ...whole, [into]: part }
  }
  return whole
}

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})
