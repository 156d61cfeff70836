import type { ListValue, SourceLocation, Value } from '../../../workload/index.ts'
import { canonical } from '../../values/canonical.ts'
import { assuming, scalar, uniteAssumptions } from '../../values/make-value.ts'
import { equals, truthOf, truthValue } from '../evaluate/truth.ts'
import { fault, holdsUnknown, unknownElement } from '../evaluate/unknown.ts'
import { numberOf, type TerraformFunction, textsOf } from './call.ts'
import { charactersOf } from './characters.ts'

/** What stands in a list for the elements of one that is not known. */
function splice(list: Value, at: SourceLocation): Value {
  return unknownElement('elements', [list], at)
}

/** Whether an item stands for any number of items. */
export function isSplice(item: Value): boolean {
  return item.kind === 'unresolved' && item.symbol.id.startsWith('elements(')
}

/** Whether it is known how many items a list has. */
export function hasKnownLength(list: ListValue): boolean {
  return !list.items.some((item) => isSplice(item) || item.kind === 'choice')
}

/** The items of lists one after the other; what is not known of one stays an unknown item. */
const concat: TerraformFunction = (inputs, { at }) => {
  if (inputs.some(({ kind }) => kind === 'scalar' || kind === 'text' || kind === 'map')) {
    return fault('`concat` of what is no list', at)
  }
  const items = inputs.flatMap((input) =>
    input.kind === 'list' ? input.items : input.kind === 'absent' ? [] : [splice(input, at)],
  )
  const [only] = inputs
  if (inputs.length === 1 && only?.kind === 'unresolved') return only
  return { kind: 'list', items, at }
}

/** How deep lists of lists are flattened. */
const maximumFlatten = 20

function flattened(list: ListValue, at: SourceLocation, depth: number): readonly Value[] {
  return list.items.flatMap((item) => {
    if (item.kind === 'unresolved' && !isSplice(item)) return [splice(item, at)]
    if (item.kind !== 'list' || depth > maximumFlatten) return [item]
    return flattened(item, at, depth + 1)
  })
}

const flatten: TerraformFunction = ([list], { at }) => {
  return list?.kind === 'list' ? { kind: 'list', items: flattened(list, at, 0), at } : list
}

/** Each item once, in the order of first mention. What is not known may be one of the others. */
function unique(list: readonly Value[], at: SourceLocation): readonly Value[] {
  const seen = new Set<string>()
  const items = list.filter((item) => {
    if (item.kind === 'map') return true
    const key = canonical(item)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return items.length > 1 ? items.map((item) => perhaps(item, at)) : items
}

/** What stands for an item that may be left out; what belongs to a resource is like nothing else. */
function perhaps(item: Value, at: SourceLocation): Value {
  const isOpen = item.kind === 'unresolved' && item.reason !== 'reference' && !isSplice(item)
  return isOpen ? splice(item, at) : item
}

const distinct: TerraformFunction = ([list], { at }) => {
  return list?.kind === 'list' ? { kind: 'list', items: unique(list.items, at), at } : list
}

/** A set has an order of its own: that of its texts. */
const toset: TerraformFunction = ([list], { at }) => {
  if (list?.kind === 'map') return { kind: 'list', items: [...list.entries.values()], at }
  if (list?.kind !== 'list') return list
  const numbers = list.items.map(numberOf)
  if (list.items.every((item) => item.kind === 'scalar' && typeof item.value === 'number')) {
    const sorted = [...new Set(numbers.map(Number))].sort((left, right) => left - right)
    return { kind: 'list', items: sorted.map((number) => scalar(number, at)), at }
  }
  const texts = textsOf(list)
  if (texts === undefined) return { kind: 'list', items: unique(list.items, at), at }
  return { kind: 'list', items: [...new Set(texts)].sort().map((text) => scalar(text, at)), at }
}

const tolist: TerraformFunction = ([list], { at }) => (list === undefined ? undefined : { ...list, at })

const compact: TerraformFunction = ([list], { at }) => {
  if (list?.kind !== 'list') return list
  const items = list.items.filter(
    (item) => item.kind !== 'absent' && !(item.kind === 'scalar' && item.value === ''),
  )
  return { kind: 'list', items: items.map((item) => perhaps(item, at)), at }
}

const length: TerraformFunction = ([value], { at }) => {
  if (value?.kind === 'scalar') return scalar(charactersOf(String(value.value)).length, at)
  if (value?.kind === 'list') return hasKnownLength(value) ? scalar(value.items.length, at) : undefined
  if (value?.kind !== 'map') return undefined
  const sure = [...value.entries.values()].every(({ kind }) => kind !== 'choice')
  return sure ? scalar(value.entries.size, at) : undefined
}

const element: TerraformFunction = ([list, index], { at }) => {
  const at0 = numberOf(index)
  if (list === undefined) return undefined
  if (list.kind !== 'list' || at0 === undefined) return unknownElement('element', [list], at)
  if (!hasKnownLength(list)) return unknownElement('element', [list], at)
  const { length: count } = list.items
  return list.items[((Math.trunc(at0) % count) + count) % count] ?? fault('an element of an empty list', at)
}

const one: TerraformFunction = ([list], { at }) => {
  if (list === undefined || list.kind === 'absent') return list
  if (list.kind !== 'list') return unknownElement('one', [list], at)
  const [only, ...others] = list.items
  if (!hasKnownLength(list)) return unknownElement('one', [list], at)
  if (others.length > 0) return fault('`one` of several', at)
  return only ?? { kind: 'absent', at }
}

const contains: TerraformFunction = ([list, wanted], { at }) => {
  if (list?.kind !== 'list' || wanted === undefined) return undefined
  const same = list.items.map((item) => equals(item, wanted, at))
  const sure = same.some(({ condition }) => condition.kind === 'constant' && condition.value)
  if (sure) return scalar(true, at)
  if (list.items.some(isSplice) || same.length > 64)
    return holdsUnknown([list, wanted]) ? undefined : scalar(false, at)
  const any = same.map(({ condition }) => condition).filter(({ kind }) => kind !== 'constant')
  const assumes = uniteAssumptions(same.map((each) => each.assumes))
  if (any.length === 0) return assuming(scalar(false, at), assumes)
  return truthValue({ condition: { kind: 'or', any }, assumes }, at)
}

function quantified(all: boolean): TerraformFunction {
  return ([list], { at }) => {
    if (list?.kind !== 'list') return undefined
    const truths = list.items.map((item) => truthOf(item).condition)
    if (truths.some((each) => each.kind === 'constant' && each.value !== all)) return scalar(!all, at)
    return truths.every(({ kind }) => kind === 'constant') ? scalar(all, at) : undefined
  }
}

const sort: TerraformFunction = ([list], { at }) => {
  const texts = textsOf(list)
  if (texts === undefined) return list
  return { kind: 'list', items: [...texts].sort().map((text) => scalar(text, at)), at }
}

const reverse: TerraformFunction = ([list], { at }) => {
  return list?.kind === 'list' ? { kind: 'list', items: [...list.items].reverse(), at } : list
}

const slice: TerraformFunction = ([list, start, end], { at }) => {
  const [from, to] = [numberOf(start), numberOf(end)]
  if (list?.kind !== 'list' || from === undefined || to === undefined || !hasKnownLength(list)) {
    return list === undefined ? undefined : unknownElement('slice', [list], at)
  }
  if (from < 0 || from > to || to > list.items.length) return fault('no such part of the list', at)
  return { kind: 'list', items: list.items.slice(from, to), at }
}

/** The longest list that `range` makes. */
const maximumRange = 1024

const range: TerraformFunction = (inputs, { at }) => {
  const numbers = inputs.flatMap((input) => numberOf(input) ?? [])
  const [first, second, third] = numbers
  if (first === undefined || numbers.length < inputs.length) return undefined
  const [from, to] = second === undefined ? [0, first] : [first, second]
  const step = third ?? (to < from ? -1 : 1)
  if (step === 0) return fault('a step of zero', at)
  const count = Math.ceil((to - from) / step)
  if (count > maximumRange) return undefined
  const items = Array.from({ length: Math.max(0, count) }, (_, index) => scalar(from + index * step, at))
  return { kind: 'list', items, at }
}

const coalescelist: TerraformFunction = (inputs, { at }) => {
  for (const input of inputs) {
    if (input.kind !== 'list') return unknownElement('coalescelist', inputs, at)
    if (input.items.length > 0) return input
  }
  return fault('no list that holds something', at)
}

function byMembership(keep: (inOthers: boolean) => boolean): TerraformFunction {
  return ([first, ...others], { at }) => {
    if (first?.kind !== 'list' || holdsUnknown([first, ...others])) return undefined
    const known = new Set(others.flatMap((list) => (list.kind === 'list' ? list.items.map(canonical) : [])))
    return { kind: 'list', items: first.items.filter((item) => keep(known.has(canonical(item)))), at }
  }
}

/** The functions of lists and sets. */
export const listFunctions: Readonly<Record<string, TerraformFunction>> = {
  concat,
  flatten,
  distinct,
  toset,
  tolist,
  compact,
  length,
  element,
  one,
  contains,
  alltrue: quantified(true),
  anytrue: quantified(false),
  sort,
  reverse,
  slice,
  range,
  coalescelist,
  setunion: (inputs, call) => {
    const all = concat(inputs, call)
    return all === undefined ? undefined : toset([all], call)
  },
  setsubtract: byMembership((inOthers) => !inOthers),
  setintersection: byMembership((inOthers) => inOthers),
}
