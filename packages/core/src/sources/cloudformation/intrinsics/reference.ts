import { itemsOf } from '../../document/access.ts'
import type { Intrinsic } from '../scope.ts'
import { malformed, unknownCall } from '../text-values.ts'

/** `Ref`: a parameter, a pseudo parameter or a resource. */
export const ref: Intrinsic = (argument, at, scope) => {
  if (argument.kind === 'scalar') return scope.reference(argument.text, at)
  // With AWS::LanguageExtensions the name may itself be put together.
  const name = scope.evaluate(argument)
  if (name.kind === 'scalar') return scope.reference(String(name.value), at)
  if (name.kind === 'unresolved' || name.kind === 'text') return unknownCall('Ref', [name], at)
  return malformed('Ref', 'the name of a parameter or resource', at, scope)
}

/** `Fn::GetAtt`: `Resource.Attribute`, or a list of the two. */
export const getAtt: Intrinsic = (argument, at, scope) => {
  const wants = 'a resource and the name of an attribute'
  if (argument.kind === 'scalar') {
    const dot = argument.text.indexOf('.')
    if (dot <= 0) return malformed('Fn::GetAtt', wants, at, scope)
    return scope.attribute(argument.text.slice(0, dot), argument.text.slice(dot + 1), at)
  }
  const inputs = (itemsOf(argument) ?? []).map((item) => scope.evaluate(item))
  const [resource, ...attributes] = inputs
  const open = inputs.some((input) => input.kind === 'unresolved' || input.kind === 'text')
  if (open && attributes.length > 0) return unknownCall('Fn::GetAtt', inputs, at)
  const names: string[] = []
  for (const attribute of attributes) {
    if (attribute.kind !== 'scalar') return malformed('Fn::GetAtt', wants, at, scope)
    names.push(String(attribute.value))
  }
  if (resource?.kind !== 'scalar' || names.length === 0) return malformed('Fn::GetAtt', wants, at, scope)
  return scope.attribute(String(resource.value), names.join('.'), at)
}
