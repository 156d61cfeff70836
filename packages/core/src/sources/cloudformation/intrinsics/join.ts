import type { Value } from '../../../workload/index.ts'
import { itemsOf } from '../../document/access.ts'
import { place } from '../../values/canonical.ts'
import { lift } from '../../values/lift.ts'
import { assuming, scalar, unresolved } from '../../values/make-value.ts'
import type { Intrinsic } from '../scope.ts'
import { concatenate, malformed, unknownCall } from '../text-values.ts'

/**
 * `Fn::Join: [delimiter, list]`: items without a value are left out, delimiters and all.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-join.html
 */
export const join: Intrinsic = (argument, at, scope) => {
  const [delimiterNode, listNode, ...more] = itemsOf(argument) ?? []
  const delimiter = delimiterNode?.kind === 'scalar' ? delimiterNode.text : undefined
  if (delimiter === undefined || listNode === undefined || more.length > 0) {
    return malformed('Fn::Join', 'a delimiter and a list', at, scope)
  }
  const list = scope.evaluate(listNode)
  const combine = ([plain]: readonly Value[]): Value => {
    if (plain?.kind === 'unresolved') return unknownCall('Fn::Join', [scalar(delimiter, at), plain], at)
    if (plain?.kind !== 'list') return malformed('Fn::Join', 'a delimiter and a list', at, scope)
    const separator = scalar(delimiter, at)
    const spaced = plain.items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]))
    const joined = concatenate(spaced, at, scope)
    return assuming(joined, plain.assumes)
  }
  return lift([list], combine, () => unresolved(`Fn::Join at ${place(at)}`, 'unsupported', at))
}
