import { place } from '../../values/canonical.ts'
import { unresolved } from '../../values/make-value.ts'
import { child, textOf } from '../functions.ts'
import type { Intrinsic } from '../scope.ts'

/** `Fn::Transform`: what a macro makes of it is known at deployment only. */
export const transform: Intrinsic = (argument, at) => {
  const name = argument.kind === 'map' ? textOf(child(argument, 'Name')) : undefined
  const settle = `the macro \`${name ?? '?'}\` runs at deployment only; write its result into the template`
  return unresolved(`Fn::Transform at ${place(at)}`, 'dynamic', at, settle)
}
