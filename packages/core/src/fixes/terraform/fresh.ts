import type { EditFields, EditValue } from '../../workload/index.ts'
import { isList } from '../print-value.ts'

/** A value with another one at a path of keys and indices in it; what is on the way is made. */
export function withAt(value: EditValue | undefined, path: readonly string[], inner: EditValue): EditValue {
  const [segment, ...rest] = path
  if (segment === undefined) return inner
  if (/^\d+$/.test(segment)) {
    const items = value !== undefined && isList(value) ? value : []
    const index = Number(segment)
    const item = withAt(items[index], rest, inner)
    return index < items.length ? items.map((one, i) => (i === index ? item : one)) : [...items, item]
  }
  const fields: EditFields = value !== undefined && typeof value === 'object' && !isList(value) ? value : {}
  return { ...fields, [segment]: withAt(fields[segment], rest, inner) }
}
