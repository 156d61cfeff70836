import type { Value } from '../../../workload/index.ts'
import { itemsOf } from '../../document/access.ts'
import { place } from '../../values/canonical.ts'
import { lift } from '../../values/lift.ts'
import { assuming, placedAt, unresolved } from '../../values/make-value.ts'
import type { Intrinsic } from '../scope.ts'
import { malformed, unknownCall } from '../text-values.ts'

/**
 * `Fn::Select: [index, list]`. Out of range is a fault that stops the deployment.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-select.html
 */
export const select: Intrinsic = (argument, at, scope) => {
  const [indexNode, listNode] = itemsOf(argument) ?? []
  if (indexNode === undefined || listNode === undefined) {
    return malformed('Fn::Select', 'an index and a list', at, scope)
  }
  const combine = ([index, list]: readonly Value[]): Value => {
    if (index === undefined || list === undefined)
      return malformed('Fn::Select', 'an index and a list', at, scope)
    if (index.kind === 'unresolved' || list.kind === 'unresolved') {
      return unknownCall('Fn::Select', [index, list], at)
    }
    const position = index.kind === 'scalar' ? Number(index.value) : Number.NaN
    const item = list.kind === 'list' && Number.isInteger(position) ? list.items[position] : undefined
    if (item === undefined) {
      return malformed('Fn::Select', 'a list and an index that lies inside it', at, scope)
    }
    return placedAt(assuming(assuming(item, list.assumes), index.assumes), item.at ?? at)
  }
  const inputs = [scope.evaluate(indexNode), scope.evaluate(listNode)]
  return lift(inputs, combine, () => unresolved(`Fn::Select at ${place(at)}`, 'unsupported', at))
}
