import type { MapValue, Value } from '../../../workload/index.ts'
import { scalar, uniteAssumptions } from '../../values/make-value.ts'
import { fault, unknownElement } from '../evaluate/unknown.ts'
import { type TerraformFunction, textOf, textsOf } from './call.ts'
import { hasKnownLength } from './lists.ts'

const merge: TerraformFunction = (inputs, { at }) => {
  const entries = new Map<string, Value>()
  for (const input of inputs) {
    if (input.kind === 'absent') continue
    if (input.kind !== 'map') return undefined
    for (const [key, value] of input.entries) entries.set(key, value)
  }
  const keys = new Map(inputs.flatMap((input) => (input.kind === 'map' ? [...(input.keys ?? [])] : [])))
  return { kind: 'map', entries, keys, at }
}

/** Whether one of the keys is not known, so that it may be any. */
function hasOpenKey(map: MapValue): boolean {
  return [...map.entries.keys()].some((key) => key.includes('${'))
}

const lookup: TerraformFunction = ([map, key, fallback], { at }) => {
  const name = textOf(key)
  if (map === undefined) return undefined
  if (map.kind !== 'map' || name === undefined)
    return unknownElement('lookup', [map, ...(key ? [key] : [])], at)
  const entry = map.entries.get(name)
  if (entry === undefined && hasOpenKey(map)) return unknownElement('lookup', [map, scalar(name, at)], at)
  return entry ?? fallback ?? fault(`no \`${name}\` here`, at)
}

const keys: TerraformFunction = ([map], { at }) => {
  if (map?.kind !== 'map') return undefined
  const names = [...map.entries.keys()].sort()
  return { kind: 'list', items: names.map((name) => scalar(name, map.keys?.get(name) ?? at)), at }
}

const values: TerraformFunction = ([map], { at }) => {
  if (map?.kind === 'list') return map
  if (map?.kind !== 'map') return map === undefined ? undefined : unknownElement('values', [map], at)
  const sorted = [...map.entries].sort(([left], [right]) => (left < right ? -1 : 1))
  return { kind: 'list', items: sorted.map(([, value]) => value), at }
}

const zipmap: TerraformFunction = ([names, items], { at }) => {
  const texts = textsOf(names)
  if (texts === undefined || items?.kind !== 'list' || !hasKnownLength(items)) return undefined
  if (texts.length !== items.items.length) return fault('as many keys as values', at)
  const entries = texts.flatMap((name, index): [string, Value][] => {
    const item = items.items[index]
    return item === undefined ? [] : [[name, item]]
  })
  return { kind: 'map', entries: new Map(entries), at }
}

/** The first that is neither null nor empty. Before it there may be some that are not known. */
const coalesce: TerraformFunction = (inputs, { at }) => {
  const assumes = uniteAssumptions(inputs.map((input) => input.assumes))
  for (const [index, input] of inputs.entries()) {
    if (input.kind === 'absent' || (input.kind === 'scalar' && input.value === '')) continue
    const sure = input.kind !== 'unresolved' || input.reason === 'reference' || index === inputs.length - 1
    if (sure) return assumes.length === 0 ? input : { ...input, assumes }
    return unknownElement('coalesce', inputs, at)
  }
  return fault('nothing that is set', at)
}

const tomap: TerraformFunction = ([map], { at }) => (map === undefined ? undefined : { ...map, at })

/** The functions of maps. */
export const mapFunctions: Readonly<Record<string, TerraformFunction>> = {
  merge,
  lookup,
  keys,
  values,
  zipmap,
  coalesce,
  tomap,
}
