import type { Value } from '../../workload/index.ts'

/** A value without places: what was read from a text that stands in no file. Its depth is that of the text. */
export function withoutPlaces(value: Value): Value {
  const { at: _nowhere, ...rest } = value
  switch (rest.kind) {
    case 'list':
      return { ...rest, items: rest.items.map(withoutPlaces) }
    case 'map': {
      const { keys: _places, ...map } = rest
      return { ...map, entries: new Map([...map.entries].map(([key, item]) => [key, withoutPlaces(item)])) }
    }
    case 'choice':
      return { ...rest, then: withoutPlaces(rest.then), else: withoutPlaces(rest.else) }
    case 'scalar':
    case 'text':
    case 'unresolved':
    case 'absent':
      return rest
  }
}
