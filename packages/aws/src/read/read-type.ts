import type { Call } from '../call/call.ts'
import type { CallError } from '../call/failure.ts'
import type { CallSpec, Entry } from '../inventory/entry.ts'
import type { ServiceId } from '../inventory/services.ts'
import { type JsonObject, textAt } from '../shape/json.ts'
import { type Listed, listItems } from './list-items.ts'
import { permissionOf } from './permission.ts'
import { readResource } from './read-resource.ts'
import type { Gap, TypeReading } from './reading.ts'

/** Where a type is read: requests and templates of ARNs may refer to these. */
export type Place = { readonly partition: string; readonly account: string; readonly region: string }

/** What a type is listed under: the items of its parent, and whether they are all. */
export type Parents = Pick<TypeReading, 'items' | 'knowledge'>

/** Reads all resources of one type in one place. Never throws on what a service answers. */
export async function readType(
  entry: Entry,
  place: Place,
  parents: Parents | undefined,
  call: Call,
): Promise<TypeReading> {
  const contexts =
    parents === undefined ? [{ ...place }] : parents.items.map((parent) => ({ ...place, parent }))
  const lists = await Promise.all(
    contexts.flatMap((context) =>
      variantsOf(entry).map((one) => listItems(one, context, regionOf(one, context, place), call)),
    ),
  )
  const items = lists.flatMap(({ items }) => items).filter((item) => entry.skip?.(item) !== true)
  const read = await Promise.all(
    items.map((item) => readResource(entry, item, regionOf(entry, item, place), call)),
  )
  const failures = [
    ...lists.flatMap(({ error }) => (error ? [{ spec: entry.list, service: entry.service, error }] : [])),
    ...read.flatMap(({ failures }) => failures),
  ]
  return {
    type: entry.type,
    knowledge: read.some(({ hidden }) => hidden) ? 'none' : knowledgeOf(entry, lists, parents),
    resources: read.flatMap(({ resource }) => resource ?? []),
    items,
    gaps: gapsOf(entry.type, place, failures),
  }
}

/** The entry once for each way in which its list is asked. */
function variantsOf(entry: Entry): readonly Entry[] {
  const { variants = [{}], fixed } = entry.list
  return variants.map((variant) => ({ ...entry, list: { ...entry.list, fixed: { ...fixed, ...variant } } }))
}

function regionOf(entry: Entry, item: JsonObject, { region }: Place): string {
  return (entry.region && textAt(item, entry.region)) || region
}

function knowledgeOf(
  { partly }: Entry,
  lists: readonly Listed[],
  parents: Parents | undefined,
): TypeReading['knowledge'] {
  if (parents?.knowledge === 'none' || lists.some(({ error }) => error !== undefined)) return 'none'
  const isPart = partly !== undefined || parents?.knowledge === 'partial' || lists.some(({ cut }) => cut)
  return isPart ? 'partial' : 'complete'
}

type Failed = { readonly spec: CallSpec; readonly service: ServiceId; readonly error: CallError }

function gapsOf(type: string, { account, region }: Place, failures: readonly Failed[]): readonly Gap[] {
  const gaps = new Map<string, Gap>()
  for (const { spec, service, error } of failures) {
    const key = `${spec.operation} ${error.kind}`
    const { count } = gaps.get(key) ?? { count: 0 }
    const { operation } = spec
    const permission = permissionOf(service, spec)
    const { kind, code } = error
    gaps.set(key, { account, region, service, type, operation, permission, kind, code, count: count + 1 })
  }
  return [...gaps.values()]
}
