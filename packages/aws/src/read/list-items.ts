import type { Call } from '../call/call.ts'
import { CallError, classify } from '../call/failure.ts'
import type { Entry } from '../inventory/entry.ts'
import { serviceOf } from '../inventory/services.ts'
import { isObject, type Json, type JsonObject, listOf, partAt, textAt } from '../shape/json.ts'
import { meansAbsent } from './absent.ts'
import { requestOf } from './source.ts'

/** The items of one list, as far as it could be read. */
export type Listed = {
  readonly items: readonly JsonObject[]
  readonly cut: boolean
  readonly error?: CallError
}

/** A service that hands out the same page for ever is left after so many. */
const MAX_PAGES = 10_000

/** Reads a list page by page. `context` is what requests and items may refer to: account, Region, parent. */
export async function listItems(
  { service, list }: Entry,
  context: JsonObject,
  region: string,
  call: Call,
): Promise<Listed> {
  const [ask, answer] = list.page ?? serviceOf(service).page
  const first = requestOf(list, context)
  const items: JsonObject[] = []
  const seen = new Set<string>()
  let input = first
  while (input !== undefined) {
    try {
      const reply = await call({ service, region, operation: list.operation, input })
      items.push(...itemsOf(reply, list, context))
      if (list.atMost !== undefined && items.length >= list.atMost) {
        return { items: items.slice(0, list.atMost), cut: textAt(reply, answer) !== undefined }
      }
      const token = textAt(reply, answer)
      if (token === undefined || token === '' || list.items === '') break
      if (seen.has(token) || seen.size > MAX_PAGES) throw new CallError('failed', 'PagesWithoutEnd')
      seen.add(token)
      input = { ...first, [ask]: token }
    } catch (caught) {
      const error = classify(caught)
      return meansAbsent(list, error) ? { items, cut: false } : { items, cut: false, error }
    }
  }
  return { items, cut: false }
}

function itemsOf(
  reply: JsonObject,
  { items, each, parts }: Entry['list'],
  context: JsonObject,
): JsonObject[] {
  const found = parts?.(reply) ?? (items === '' ? [reply] : listOf(partAt(reply, items)))
  const outer = found.map(itemOf)
  if (each === undefined) return outer.map((item) => ({ ...context, ...item }))
  const above = context['parent']
  return outer.flatMap((parent) =>
    itemsIn(partAt(parent, each)).map((inner) => ({
      ...context,
      ...itemOf(inner),
      parent: { ...parent, ...(above !== undefined && { parent: above }) },
    })),
  )
}

/** The items of a list, or the values of a map. */
export const itemsIn = (part: Json | undefined): readonly Json[] =>
  isObject(part) ? Object.values(part) : listOf(part)

/** A list of plain names becomes one of objects. */
const itemOf = (item: Json): JsonObject => (isObject(item) ? item : { value: item })
