import type { MapValue } from '../../../../workload/index.ts'
import { scalar } from '../../../values/make-value.ts'
import { withArguments } from './arguments.ts'

/** The methods that settings are for: a text with both parts, and both of them a star for all methods. */
export function methodSettings(attributes: MapValue): MapValue {
  const path = attributes.entries.get('method_path')
  if (path?.kind !== 'scalar') return attributes
  const text = String(path.value)
  const cut = text.lastIndexOf('/')
  return withArguments(attributes, {
    resource_path: scalar(`/${text.slice(0, Math.max(cut, 0))}`, path.at),
    http_method: scalar(text.slice(cut + 1), path.at),
  })
}
