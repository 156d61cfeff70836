import type { SourceLocation, UnresolvedPart, UnresolvedValue, Value } from '../../../workload/index.ts'
import { canonical, place } from '../../values/canonical.ts'
import { unresolved } from '../../values/make-value.ts'

const faultMark = 'error at '

/** Something that Terraform itself would refuse, such as a key that is not there; `try` goes on after it. */
export function fault(what: string, at: SourceLocation): UnresolvedValue {
  return unresolved(`${faultMark}${place(at)}: ${what}`, 'unsupported', at)
}

/** Whether a value stands for something that Terraform would refuse. */
export function isFault(value: Value): boolean {
  return value.kind === 'unresolved' && value.symbol.id.startsWith(faultMark)
}

/** How many values are looked at in search of what is not known. */
const maximumSearch = 1000

/** The first part of some values that is not known. */
function firstUnknown(values: readonly Value[]): UnresolvedPart | undefined {
  const open = [...values].reverse()
  let left = maximumSearch
  for (let value = open.pop(); value !== undefined && left > 0; value = open.pop(), left--) {
    if (value.kind === 'unresolved') return value
    if (value.kind === 'text') return value.parts.find((part) => typeof part !== 'string')
    for (const part of insideOf(value).reverse()) open.push(part)
  }
  return undefined
}

/** What a value consists of, as far as it is looked at. */
function insideOf(value: Value): Value[] {
  if (value.kind === 'list') return value.items.slice(0, maximumSearch)
  if (value.kind === 'map') return [...value.entries.values()].slice(0, maximumSearch)
  return value.kind === 'choice' ? [value.then, value.else] : []
}

/** Whether Terraform would refuse something in a value, whatever is chosen in it. */
export function holdsFault(value: Value): boolean {
  const open = [value]
  let left = maximumSearch
  for (let next = open.pop(); next !== undefined && left > 0; next = open.pop(), left--) {
    if (isFault(next)) return true
    if (next.kind !== 'choice') open.push(...insideOf(next))
  }
  return false
}

/** Whether some part of the values is not known. */
export function holdsUnknown(values: readonly Value[]): boolean {
  return firstUnknown(values) !== undefined
}

/** A function of something unknown: the same function of the same unknown is the same symbol. */
export function unknownCall(name: string, inputs: readonly Value[], at: SourceLocation): UnresolvedValue {
  const cause = firstUnknown(inputs)
  return unresolved(
    `${name}(${inputs.map(canonical).join(',')})`,
    cause?.reason ?? 'unsupported',
    at,
    cause?.settle,
  )
}

/** One of the elements of something unknown: it is known of which resource, if that is known of the whole. */
export function unknownElement(name: string, inputs: readonly Value[], at: SourceLocation): UnresolvedValue {
  const { symbol, ...rest } = unknownCall(name, inputs, at)
  const target = firstUnknown(inputs)?.symbol.target
  return { ...rest, symbol: target === undefined ? symbol : { ...symbol, target } }
}
