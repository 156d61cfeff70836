import type { SourceLocation, Value } from '../../../workload/index.ts'
import { textParts } from '../../../workload/index.ts'
import { lift } from '../../values/lift.ts'
import { literalLength, maximumTextLength, type Part, valueOfParts } from '../../values/text.ts'
import { enclosed, escaped } from '../json-parts.ts'
import { fault, isFault, unknownCall } from './unknown.ts'

/** The text that values make one after the other; choices move outwards, and null is nothing. */
export function concatenate(values: readonly Value[], at: SourceLocation): Value {
  return lift(
    values,
    (plain) => join(plain, at),
    () => unknownCall('text', values, at),
  )
}

function join(values: readonly Value[], at: SourceLocation): Value {
  const parts: Part[] = []
  for (const value of values) {
    if (isFault(value)) return value
    const own = partsOf(value)
    if (own === undefined) return unknownCall('text', values, at)
    for (const part of own) parts.push(part)
  }
  if (literalLength(parts) > maximumTextLength) return fault('a text that is too long', at)
  return valueOfParts(parts, at, values)
}

/** A value as text; lists and maps are the JSON that they stand for. */
function partsOf(value: Value): readonly Part[] | undefined {
  if (value.kind === 'absent') return []
  return value.kind === 'list' || value.kind === 'map' ? jsonParts(value) : textParts(value)
}

/** JSON text with holes; `undefined` where a choice decides what the text is. */
export function jsonParts(value: Value): readonly Part[] | undefined {
  switch (value.kind) {
    case 'scalar':
      return [JSON.stringify(value.value)]
    case 'absent':
      return ['null']
    case 'unresolved':
      return textParts(value)
    case 'text':
      return ['"', ...value.parts.map(escaped), '"']
    case 'list':
      return enclosed(
        '[',
        value.items.map((item) => jsonParts(item)),
        ']',
      )
    case 'map':
      return enclosed(
        '{',
        [...value.entries].map(([key, item]) => {
          const parts = jsonParts(item)
          return parts === undefined ? undefined : [`${JSON.stringify(key)}:`, ...parts]
        }),
        '}',
      )
    case 'choice':
      return undefined
  }
}
