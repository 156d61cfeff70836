import { schemaOf } from '@parapet/core'
import type { Call } from '../call/call.ts'
import { CallError, classify } from '../call/failure.ts'
import type { CallSpec, Entry, Satellite } from '../inventory/entry.ts'
import { type ServiceId, serviceOf } from '../inventory/services.ts'
import { fill } from '../shape/fill.ts'
import { isList, isObject, type Json, type JsonObject, listOf, partAt, textAt } from '../shape/json.ts'
import { toProperties } from '../shape/to-properties.ts'
import { meansAbsent } from './absent.ts'
import { permissionOf, settleOf } from './permission.ts'
import type { LiveResource, UnknownProperty } from './reading.ts'
import { requestOf } from './source.ts'

/** A call that failed while a resource was read. */
export type Failure = { readonly spec: CallSpec; readonly service: ServiceId; readonly error: CallError }

/**
 * A resource, or none when it went away meanwhile or is not ours to judge, and the calls that failed. `hidden`
 * when it could not be told whether it is ours.
 */
export type ResourceReading = {
  readonly resource?: LiveResource
  readonly hidden?: true
  readonly failures: readonly Failure[]
}

/** Describes one listed item by the calls of its entry. */
export async function readResource(
  entry: Entry,
  item: JsonObject,
  region: string,
  call: Call,
): Promise<ResourceReading> {
  const described = await describe(entry, item, region, call)
  if (described === 'gone') return { failures: [] }
  const merged = { ...item, ...described.reply }
  if (entry.drop !== undefined && described.failures.length > 0) {
    return { hidden: true, failures: described.failures }
  }
  if (entry.drop?.(merged) === true) return { failures: [] }
  // What an undescribed resource is asked by may be missing; the failed description then hides their answers too.
  const satellites = (entry.satellites ?? []).filter((one) => requestOf(one, merged) !== undefined)
  const asked = await Promise.all(
    satellites.map((satellite) => ask(satellite, entry.service, merged, region, call)),
  )
  const reply = asked.reduce<JsonObject>((all, { into, part }) => join(all, into, part), merged)
  const failures = [...described.failures, ...asked.flatMap(({ failure }) => failure ?? [])]
  const resource = resourceOf({ ...entry, satellites }, reply, region, failures)
  return { resource, failures }
}

type Described = 'gone' | { readonly reply: JsonObject; readonly failures: readonly Failure[] }

async function describe(entry: Entry, item: JsonObject, region: string, call: Call): Promise<Described> {
  const { describe: spec, service } = entry
  const input = spec && requestOf(spec, item)
  if (spec === undefined || input === undefined) return { reply: {}, failures: [] }
  try {
    const reply = partAt(await call({ service, region, operation: spec.operation, input }), spec.from ?? '')
    return { reply: isObject(reply) ? reply : {}, failures: [] }
  } catch (caught) {
    const error = classify(caught)
    return error.kind === 'missing' ? 'gone' : { reply: {}, failures: [{ spec, service, error }] }
  }
}

type Asked = { readonly into: string; readonly part?: Json; readonly failure?: Failure }

async function ask(
  spec: Satellite,
  service: ServiceId,
  item: JsonObject,
  region: string,
  call: Call,
): Promise<Asked> {
  const { into, from, each } = spec
  const { parts, error } = await askOne(spec, from, service, item, region, call)
  const failure = error && failureOf(spec, service, error)
  if (failure !== undefined) return { into, failure }
  if (each === undefined) return { into, ...(parts[0] !== undefined && { part: parts[0] }) }
  const inner = await Promise.all(
    listOf(parts[0]).map((one) =>
      askOne(each, each.from, service, { ...item, ...(isObject(one) ? one : {}) }, region, call),
    ),
  )
  const failed = inner.flatMap(({ error }) => (error && failureOf(each, service, error)) ?? [])[0]
  if (failed === undefined) return { into, part: inner.flatMap(({ parts }) => parts) }
  return { into, failure: { ...failed, spec: { ...spec, ...each } } }
}

function failureOf(spec: CallSpec, service: ServiceId, error: CallError): Failure | undefined {
  return meansAbsent(spec, error) ? undefined : { spec, service, error }
}

type Answer = { readonly parts: readonly Json[]; readonly error?: CallError }

/** The part of a reply; where it is a list, that of all pages. */
async function askOne(
  spec: CallSpec,
  from: string,
  service: ServiceId,
  item: JsonObject,
  region: string,
  call: Call,
): Promise<Answer> {
  const input = requestOf(spec, item)
  if (input === undefined) return { parts: [] }
  const { operation } = spec
  const [ask, answer] = serviceOf(service).page
  try {
    let reply = await call({ service, region, operation, input })
    const part = partAt(reply, from)
    if (!isList(part)) return { parts: part === undefined || part === null ? [] : [part] }
    const items = [...part]
    const seen = new Set<string>()
    for (let token = textAt(reply, answer); token; token = textAt(reply, answer)) {
      // A service that hands out the same page for ever is no end.
      if (seen.has(token)) throw new CallError('failed', 'PagesWithoutEnd')
      seen.add(token)
      reply = await call({ service, region, operation, input: { ...input, [ask]: token } })
      const more = listOf(partAt(reply, from))
      if (more.length === 0) break
      items.push(...more)
    }
    return { parts: [items] }
  } catch (caught) {
    return { parts: [], error: classify(caught) }
  }
}

function join(reply: JsonObject, into: string, part: Json | undefined): JsonObject {
  if (part === undefined || part === null) return reply
  if (into !== '') return { ...reply, [into]: part }
  return isObject(part) ? { ...reply, ...part } : reply
}

function resourceOf(
  entry: Entry,
  reply: JsonObject,
  region: string,
  failures: readonly Failure[],
): LiveResource {
  const { type, renames = {}, adapt, names = [], named } = entry
  const shaped = toProperties(adapt?.(reply) ?? reply, { type, renames })
  const found = names.flatMap((name) => fill(name, reply) ?? [])
  // A list that leaves out ARNs still tells names.
  const address = fill(entry.arn, reply) ?? `${type}/${found[0] ?? ''}`
  const unknown = [
    ...failures.flatMap((failure) => unknownBy(failure, entry, shaped)),
    ...unreadable(entry, reply),
  ]
  const hidden = new Set(unknown.map(({ path }) => path))
  const holders = new Set(unknown.map(({ path }) => path.split('.')[0]))
  const properties = Object.entries(shaped).filter(
    ([name, value]) => !hidden.has(name) && (!isEmpty(value) || holders.has(name)),
  )
  return {
    type,
    address,
    region,
    names: [...new Set([address, ...found, ...(named?.(reply) ?? [])])].filter(Boolean),
    properties: Object.fromEntries(properties),
    unknown,
  }
}

/** What an API sends for "nothing is set": an empty object. An empty list is a value. */
const isEmpty = (value: Json): boolean => isObject(value) && Object.keys(value).length === 0

function unknownBy({ spec, service, error }: Failure, entry: Entry, shaped: JsonObject): UnknownProperty[] {
  const settle = settleOf(error.kind, permissionOf(service, spec))
  const paths = 'into' in spec ? settledBy(spec) : undescribed(entry, shaped)
  return paths.map((path) => ({ path, reason: 'denied', settle }))
}

function settledBy(spec: CallSpec & { readonly into?: unknown; readonly settles?: unknown }): string[] {
  const { settles, into } = spec
  if (Array.isArray(settles)) return settles.map(String)
  return typeof into === 'string' ? [into] : []
}

/** A list says some of what is asked for: texts and numbers are what they are, objects may be cut short. */
function undescribed({ type, satellites = [] }: Entry, shaped: JsonObject): string[] {
  const elsewhere = new Set(satellites.flatMap((satellite) => satellite.settles ?? [satellite.into]))
  const fields = [...(schemaOf(type)?.fields.keys() ?? [])]
  return fields.filter((name) => !elsewhere.has(name) && typeof (shaped[name] ?? {}) === 'object')
}

function unreadable({ unreadable: paths = {}, settled }: Entry, reply: JsonObject): UnknownProperty[] {
  const absent = new Set(settled?.(reply))
  return Object.entries(paths)
    .filter(([path]) => !absent.has(path))
    .map(([path, why]) => ({ path, reason: 'untold', settle: why }))
}
