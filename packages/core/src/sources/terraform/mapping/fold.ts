import { canonicalText, type MapValue, textParts, type Value } from '../../../workload/index.ts'
import { absent, unresolved } from '../../values/make-value.ts'
import type { TerraformResource } from '../resource.ts'
import { convertObject } from './convert.ts'
import { mappingOf } from './find-mapping.ts'
import type { HostIndex } from './host-index.ts'
import { addAt, joinMaps } from './merge.ts'
import { kindOfType, placeAt } from './place.ts'
import type { Fold, TypeMapping } from './type-mapping.ts'

/** Where a satellite belongs: to known resources, to none of the inputs, or to any of a type. */
export type Hosts =
  | { readonly kind: 'known'; readonly addresses: readonly string[] }
  | { readonly kind: 'outside' }
  | { readonly kind: 'any' }

/** Finds the resources by the argument that names them: a reference, or the name that one of them has. */
export function hostsOf(satellite: TerraformResource, fold: Fold, index: HostIndex): Hosts {
  const named = satellite.attributes.entries.get(fold.by)
  if (named === undefined) return { kind: 'outside' }
  const alike = index.alike(satellite, fold)
  if (alike !== undefined) return { kind: 'known', addresses: [alike] }
  const found = namesIn(named).map((name) => hostOf(name, fold, index))
  const addresses = found.flatMap((host) => (host === undefined || host === '' ? [] : [host]))
  if (addresses.length > 0) return { kind: 'known', addresses }
  return found.includes(undefined) ? { kind: 'any' } : { kind: 'outside' }
}

function namesIn(value: Value): readonly Value[] {
  if (value.kind === 'list') return value.items.flatMap(namesIn)
  return value.kind === 'choice' ? [value.then, value.else].flatMap(namesIn) : [value]
}

/** The address of the host, an empty text where there is none, `undefined` where nobody knows. */
function hostOf(name: Value, fold: Fold, index: HostIndex): string | undefined {
  for (const part of textParts(name) ?? []) {
    if (typeof part === 'string' || part.symbol.target === undefined) continue
    const { address } = part.symbol.target
    const host = index.find(address)
    if (host !== undefined && fold.into.includes(host.type)) return host.address
    if (/(?:^|\.)data\./.test(address)) return ''
  }
  const named = index.byName(canonicalText(name) ?? '', fold)
  return named ?? (name.kind === 'unresolved' || name.kind === 'text' ? undefined : '')
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
