import type { MapValue, Value } from '../../../../workload/index.ts'
import { unresolved } from '../../../values/make-value.ts'
import type { TerraformResource } from '../../resource.ts'

/** A map of Terraform arguments, at the place of what it is made from. */
export function argumentsOf(
  entries: readonly (readonly [string, Value | undefined])[],
  like?: Value,
): MapValue {
  const given = entries.flatMap(([name, value]): [string, Value][] =>
    value === undefined ? [] : [[name, value]],
  )
  return { kind: 'map', entries: new Map(given), ...(like?.at !== undefined && { at: like.at }) }
}

/** The arguments with some put there; `undefined` takes one away. */
export function withArguments(map: MapValue, changes: Readonly<Record<string, Value | undefined>>): MapValue {
  const entries = new Map(map.entries)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) entries.delete(name)
    else entries.set(name, value)
  }
  return { ...map, entries }
}

/** Each block of a value changed, or made several; what is not known is kept. */
export function changeBlocks(value: Value, change: (block: MapValue) => readonly MapValue[]): Value {
  switch (value.kind) {
    case 'map':
      return { kind: 'list', items: change(value), ...(value.at !== undefined && { at: value.at }) }
    case 'list':
      return { ...value, items: value.items.flatMap((item) => blocksFrom(item, change)) }
    case 'choice':
      return { ...value, then: changeBlocks(value.then, change), else: changeBlocks(value.else, change) }
    case 'scalar':
    case 'text':
    case 'unresolved':
    case 'absent':
      return value
  }
}

/** The items of a list stand for blocks; one that depends on a condition stays one item. */
function blocksFrom(item: Value, change: (block: MapValue) => readonly MapValue[]): readonly Value[] {
  if (item.kind === 'map') return change(item)
  if (item.kind !== 'choice') return [item]
  const then = blocksFrom(item.then, change)
  const otherwise = blocksFrom(item.else, change)
  const absent: Value = { kind: 'absent' }
  return Array.from({ length: Math.max(then.length, otherwise.length) }, (_, index) => ({
    ...item,
    then: then[index] ?? absent,
    else: otherwise[index] ?? absent,
  }))
}

/** The blocks that are known, for what has to be taken apart. */
export function knownBlocks(value: Value | undefined): readonly MapValue[] {
  if (value?.kind === 'map') return [value]
  return value?.kind === 'list' ? value.items.filter((item) => item.kind === 'map') : []
}

/** Whether something is written there; an empty list of a plan is nothing. */
export function isGiven(value: Value | undefined): value is Value {
  if (value === undefined || value.kind === 'absent') return false
  if (value.kind === 'scalar') return value.value !== ''
  return value.kind !== 'list' || value.items.length > 0
}

/** The items of a list; a list that is not known is its own one item. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  if (!isGiven(value)) return []
  return value.kind === 'list' ? value.items : [value]
}

/** A reference to an attribute of a resource. */
export function referenceTo({ address, at }: TerraformResource, attribute: string): Value {
  return unresolved({ id: `${address}.${attribute}`, target: { address, attribute } }, 'reference', at)
}

/** A further resource that a resource is taken apart into. */
export function part(
  whole: TerraformResource,
  name: string,
  type: string,
  attributes: MapValue,
): TerraformResource {
  return {
    ...whole,
    address: `${whole.address}/${name}`,
    type,
    attributes,
    ...(attributes.at && { at: attributes.at }),
  }
}
