import type { Value } from '../../../workload/index.ts'
import { place } from '../../values/canonical.ts'
import { lift } from '../../values/lift.ts'
import { assuming, scalar, unresolved } from '../../values/make-value.ts'
import type { Intrinsic } from '../scope.ts'
import { malformed, unknownCall } from '../text-values.ts'

/** `Fn::Length`: how many items a list has (AWS::LanguageExtensions). */
export const length: Intrinsic = (argument, at, scope) => {
  const combine = ([list]: readonly Value[]): Value => {
    if (list?.kind === 'list') return assuming(scalar(String(list.items.length), at), list.assumes)
    if (list?.kind === 'unresolved') return unknownCall('Fn::Length', [list], at)
    return malformed('Fn::Length', 'a list', at, scope)
  }
  return lift([scope.evaluate(argument)], combine, () =>
    unresolved(`Fn::Length at ${place(at)}`, 'unsupported', at),
  )
}
