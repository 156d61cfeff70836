import { canonical } from '../../values/canonical.ts'
import { unresolved } from '../../values/make-value.ts'
import type { Intrinsic } from '../scope.ts'

/** `Fn::GetAZs`: which availability zones an account has in a region is not in any template. */
export const getAzs: Intrinsic = (argument, at, scope) => {
  // Nothing, or an empty text, means the region of the stack.
  const here = argument.kind === 'scalar' && argument.text === ''
  const nothing = argument.kind === 'scalar' && argument.isNull
  const region = here || nothing ? scope.reference('AWS::Region', at) : scope.evaluate(argument)
  return unresolved(`Fn::GetAZs(${canonical(region)})`, 'environment', at)
}
