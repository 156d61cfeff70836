import type { Entry } from '../src/inventory/entry.ts'
import { isList, isObject, type Json, type JsonObject } from '../src/shape/json.ts'
import { toProperties } from '../src/shape/to-properties.ts'

/** The steps to a leaf: names of members and indices of items. */
type Steps = readonly (string | number)[]

/**
 * The members of a reply that change no property, whatever they hold. Where nothing inside of a member does,
 * the member itself is told, not its parts.
 */
export function lostMembers(entry: Entry, reply: JsonObject): readonly string[] {
  const before = JSON.stringify(propertiesOf(entry, reply))
  const leaves = leavesOf(reply).filter(([first]) => first !== 'parent')
  const used = new Set<string>()
  for (const steps of leaves) {
    const changed = withOther(reply, steps)
    if (!isObject(changed) || JSON.stringify(propertiesOf(entry, changed)) === before) continue
    for (let length = 1; length <= steps.length; length += 1) used.add(pathOf(steps.slice(0, length)))
  }
  const lost = leaves.flatMap((steps) => {
    const prefixes = steps.map((_step, index) => pathOf(steps.slice(0, index + 1)))
    return prefixes.find((prefix) => !used.has(prefix)) ?? []
  })
  return [...new Set(lost)]
}

/** A reply as the reader shapes it. */
export function propertiesOf({ type, adapt, renames = {} }: Entry, reply: JsonObject): JsonObject {
  return toProperties(adapt?.(reply) ?? reply, { type, renames })
}

function leavesOf(value: Json, steps: Steps = []): readonly Steps[] {
  if (isList(value)) return value.flatMap((item, index) => leavesOf(item, [...steps, index]))
  if (isObject(value)) return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...steps, key]))
  return [steps]
}

const pathOf = (steps: Steps): string =>
  steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[]`
    return path === '' ? step : `${path}.${step}`
  }, '')

function withOther(value: Json, [step, ...rest]: Steps): Json {
  if (step === undefined) return other(value)
  if (isList(value)) return value.map((item, index) => (index === step ? withOther(item, rest) : item))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === step ? withOther(item, rest) : item]),
  )
}

function other(value: Json): Json {
  if (typeof value === 'boolean') return !value
  return typeof value === 'number' ? value + 1 : 'other'
}
