import { canonical } from '../../values/canonical.ts'
import { unresolved } from '../../values/make-value.ts'
import type { Intrinsic } from '../scope.ts'

/** `Fn::GetAZs`: which availability zones an account has in a region is not in any template. */
export const getAzs: Intrinsic = (argument, at, scope) => {
  const given = scope.evaluate(argument)
  const here = given.kind === 'scalar' && given.value === ''
  const region = given.kind === 'absent' || here ? scope.reference('AWS::Region', at) : given
  return unresolved(`Fn::GetAZs(${canonical(region)})`, 'environment', at)
}
