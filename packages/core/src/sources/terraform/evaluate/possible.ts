import type { Value } from '../../../workload/index.ts'
import { assuming } from '../../values/make-value.ts'
import { isFault } from './unknown.ts'

/**
 * A value without the branches that Terraform would refuse: what is deployed took another one. Values that need
 * no change are returned as the same object.
 */
export function possible(value: Value): Value {
  switch (value.kind) {
    case 'choice': {
      const then = possible(value.then)
      const otherwise = possible(value.else)
      if (isFault(otherwise)) return assuming(then, value.assumes)
      if (isFault(then)) return assuming(otherwise, value.assumes)
      return then === value.then && otherwise === value.else ? value : { ...value, then, else: otherwise }
    }
    case 'list': {
      const items = value.items.map(possible)
      return items.every((item, index) => item === value.items[index]) ? value : { ...value, items }
    }
    case 'map': {
      const entries = [...value.entries].map(([key, item]) => [key, possible(item)] as const)
      const isSame = entries.every(([key, item]) => item === value.entries.get(key))
      return isSame ? value : { ...value, entries: new Map(entries) }
    }
    case 'scalar':
    case 'text':
    case 'unresolved':
    case 'absent':
      return value
  }
}
