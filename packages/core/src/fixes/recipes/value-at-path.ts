import type { Value } from '../../workload/index.ts'

const absent: Value = { kind: 'absent' }

/** The value at a path with list indices (`Policies[0].PolicyName`), as far as it is written out. */
export function valueAtPath(value: Value, path: string): Value {
  const segments = path.replaceAll('[', '.').replaceAll(']', '').split('.')
  return segments.reduce<Value>((inner, segment) => {
    if (inner.kind === 'list') return inner.items[Number(segment)] ?? absent
    return inner.kind === 'map' ? (inner.entries.get(segment) ?? absent) : absent
  }, value)
}

/** All texts that are written out in a value. */
export function wordsOf(value: Value): readonly string[] {
  switch (value.kind) {
    case 'scalar':
      return [String(value.value)]
    case 'list':
      return value.items.flatMap(wordsOf)
    case 'map':
      return [...value.entries.values()].flatMap(wordsOf)
    case 'choice':
      return [value.then, value.else].flatMap(wordsOf)
    case 'text':
      return value.parts.flatMap((part) => (typeof part === 'string' ? [part] : []))
    case 'unresolved':
    case 'absent':
      return []
  }
}
