import { child, mapUnder, textOf } from '../../document/access.ts'
import type { Node } from '../../document/index.ts'
import { place } from '../../values/canonical.ts'
import { unresolved } from '../../values/make-value.ts'
import type { Intrinsic, Scope } from '../scope.ts'

/** The snippet of an `AWS::Include` whose location is a file of the scan. */
function snippetOf(argument: Node, scope: Scope): Node | undefined {
  if (argument.kind !== 'map' || textOf(child(argument, 'Name')) !== 'AWS::Include') return undefined
  const parameters = mapUnder(argument, 'Parameters')
  const location = parameters && child(parameters, 'Location')
  const value = location && scope.evaluate(location)
  return value?.kind === 'scalar' ? scope.include(String(value.value)) : undefined
}

/**
 * `Fn::Transform`: what a macro makes is known at deployment only, except for a snippet that is at hand.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-include.html
 */
export const transform: Intrinsic = (argument, at, scope) => {
  const snippet = snippetOf(argument, scope)
  if (snippet !== undefined) return scope.evaluate(snippet)
  const name = argument.kind === 'map' ? textOf(child(argument, 'Name')) : undefined
  const settle = `the macro \`${name ?? '?'}\` runs at deployment only; write its result into the template`
  return unresolved(`Fn::Transform at ${place(at)}`, 'dynamic', at, settle)
}
