import type { EditValue, Value } from '../../workload/index.ts'

/** Stands for what is not known. */
export const NOT_KNOWN = '<not known>'

/** A value of a deployed resource as plain data; what is not known of it stands between angle brackets. */
export function plainValue(value: Value): EditValue {
  switch (value.kind) {
    case 'scalar':
      return value.value
    case 'list':
      return value.items.map(plainValue)
    case 'map':
      return Object.fromEntries(
        [...value.entries]
          .filter(([, entry]) => entry.kind !== 'absent')
          .map(([key, entry]) => [key, plainValue(entry)]),
      )
    case 'absent':
      return ''
    case 'text':
    case 'choice':
    case 'unresolved':
      return NOT_KNOWN
  }
}
