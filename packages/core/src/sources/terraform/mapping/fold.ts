import { canonicalText, type MapValue, textParts, type Value } from '../../../workload/index.ts'
import { absent, unresolved } from '../../values/make-value.ts'
import type { TerraformResource } from '../resource.ts'
import { convertObject } from './convert.ts'
import { mappingOf } from './find-mapping.ts'
import { addAt, joinMaps } from './merge.ts'
import { kindOfType, placeAt } from './place.ts'
import type { Fold, TypeMapping } from './type-mapping.ts'

/** Where a satellite belongs: to known resources, to none of the inputs, or to any of a type. */
export type Hosts =
  | { readonly kind: 'known'; readonly addresses: readonly string[] }
  | { readonly kind: 'outside' }
  | { readonly kind: 'any' }

/** Finds the resources by the argument that names them: a reference, or the name that one of them has. */
export function hostsOf(
  satellite: TerraformResource,
  fold: Fold,
  resources: ReadonlyMap<string, TerraformResource>,
  find: (address: string) => TerraformResource | undefined,
): Hosts {
  const named = satellite.attributes.entries.get(fold.by)
  if (named === undefined) return { kind: 'outside' }
  const alike = hostAlike(satellite, fold, resources)
  if (alike !== undefined) return { kind: 'known', addresses: [alike] }
  const found = namesIn(named).map((name) => hostOf(name, fold, resources, find))
  const addresses = found.flatMap((host) => (host === undefined || host === '' ? [] : [host]))
  if (addresses.length > 0) return { kind: 'known', addresses }
  return found.includes(undefined) ? { kind: 'any' } : { kind: 'outside' }
}

/** The one resource that has the same arguments. */
function hostAlike(
  satellite: TerraformResource,
  fold: Fold,
  resources: ReadonlyMap<string, TerraformResource>,
): string | undefined {
  const { alike } = fold
  if (alike === undefined) return undefined
  const wanted = alike.map((name) => textAt(satellite, name))
  const hosts = [...resources.values()].filter(
    (host) =>
      fold.into.includes(host.type) && alike.every((name, index) => textAt(host, name) === wanted[index]),
  )
  return hosts.length === 1 ? hosts[0]?.address : undefined
}

function textAt({ attributes }: TerraformResource, name: string): string | undefined {
  const value = attributes.entries.get(name)
  return value === undefined ? undefined : canonicalText(value)
}

function namesIn(value: Value): readonly Value[] {
  if (value.kind === 'list') return value.items.flatMap(namesIn)
  return value.kind === 'choice' ? [value.then, value.else].flatMap(namesIn) : [value]
}

/** The address of the host, an empty text where there is none, `undefined` where nobody knows. */
function hostOf(
  name: Value,
  fold: Fold,
  resources: ReadonlyMap<string, TerraformResource>,
  find: (address: string) => TerraformResource | undefined,
): string | undefined {
  for (const part of textParts(name) ?? []) {
    if (typeof part === 'string' || part.symbol.target === undefined) continue
    const { address } = part.symbol.target
    const host = find(address)
    if (host !== undefined && fold.into.includes(host.type)) return host.address
    if (/(?:^|\.)data\./.test(address)) return ''
  }
  if (name.kind === 'unresolved') return undefined
  return hostByName(canonicalText(name) ?? '', fold, resources) ?? ''
}

function hostByName(
  name: string,
  fold: Fold,
  resources: ReadonlyMap<string, TerraformResource>,
): string | undefined {
  if (name === '') return undefined
  const hosts = [...resources.values()].filter(
    ({ type, attributes }) =>
      fold.into.includes(type) &&
      [fold.by, 'name', 'bucket', 'id', 'arn'].some((argument) => {
        const value = attributes.entries.get(argument)
        return value !== undefined && canonicalText(value) === name
      }),
  )
  return hosts.length === 1 ? hosts[0]?.address : undefined
}

/** What a satellite adds to its host, as properties of the host. */
export function folded(satellite: TerraformResource, mapping: TypeMapping, fold: Fold): MapValue {
  const whole = kindOfType(mapping.to)
  const place = placeAt(whole, fold.at) ?? { path: [], kind: whole }
  const inner = convertObject(satellite.attributes, place.kind, mapping)
  const owned = { ...inner, ...(satellite.at !== undefined && { at: inner.at ?? satellite.at }) }
  const nothing: MapValue = { kind: 'map', entries: new Map() }
  const made = place.path.length === 0 ? owned : addAt(nothing, place.path, owned, satellite.at)
  return where(made, satellite)
}

/** A satellite that exists only under a condition says nothing where it does not hold. */
function where(map: MapValue, { existsWhen }: TerraformResource): MapValue {
  if (existsWhen === undefined) return map
  const entries = [...map.entries].map(([name, value]): [string, Value] => {
    if (value.kind !== 'list') {
      return [name, { kind: 'choice', condition: existsWhen, then: value, else: absent(undefined) }]
    }
    const items = value.items.map(
      (item): Value => ({ kind: 'choice', condition: existsWhen, then: item, else: absent(undefined) }),
    )
    return [name, { ...value, items }]
  })
  return { ...map, entries: new Map(entries) }
}

/** The host's properties with those of a satellite that may or may not be its own: what it would set is not known. */
export function possibly(host: MapValue, addition: MapValue, satellite: TerraformResource): MapValue {
  const open = [...addition.entries.keys()].filter((name) => !host.entries.has(name))
  const entries = open.map((name): [string, Value] => [
    name,
    unresolved(
      `${satellite.address} or nothing`,
      'unsupported',
      satellite.at,
      `say what \`${satellite.address}\` belongs to`,
    ),
  ])
  return entries.length === 0 ? host : joinMaps(host, { kind: 'map', entries: new Map(entries) })
}

/** The fold of a resource, when it has one. */
export function foldOf(resource: TerraformResource): { mapping: TypeMapping; fold: Fold } | undefined {
  const mapping = mappingOf(resource.type)
  return mapping?.fold === undefined ? undefined : { mapping, fold: mapping.fold }
}
