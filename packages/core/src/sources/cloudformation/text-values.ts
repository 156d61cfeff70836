import type { SourceLocation, SymbolRef, Value } from '../../workload/index.ts'
import { textParts } from '../../workload/index.ts'
import { canonical, place } from '../values/canonical.ts'
import { lift } from '../values/lift.ts'
import { unresolved } from '../values/make-value.ts'
import { literalLength, maximumTextLength, type Part, valueOfParts } from '../values/text.ts'
import { withDynamicReferences } from './dynamic-references.ts'
import type { Scope } from './scope.ts'

/** An expression that could not be evaluated, named by its place; a diagnostic tells why. */
export function unsupported(what: string, at: SourceLocation): Value {
  return unresolved(`${what} at ${place(at)}`, 'unsupported', at)
}

/** Reports a malformed call and stands in for its value. */
export function malformed(name: string, wants: string, at: SourceLocation, scope: Scope): Value {
  scope.report('warning', 'invalid-function', `\`${name}\` takes ${wants}`, at)
  return unsupported(name, at)
}

/**
 * The text that values make one after the other: known where all of them are, else with holes. Choices move
 * outwards; `NoValue` among them is nothing.
 */
export function concatenate(values: readonly Value[], at: SourceLocation, scope: Scope): Value {
  const combine = (plain: readonly Value[]): Value => join(plain, at, scope)
  return lift(values, combine, () => unresolved(`text of many branches at ${place(at)}`, 'unsupported', at))
}

function join(values: readonly Value[], at: SourceLocation, scope: Scope): Value {
  const parts: Part[] = []
  for (const value of values) {
    if (value.kind === 'absent') continue
    const own = textParts(value)
    if (own === undefined) {
      scope.report('warning', 'not-text', 'a list or map stands where text is put together', value.at ?? at)
      return unsupported('text', at)
    }
    for (const part of own) parts.push(part)
  }
  if (literalLength(parts) > maximumTextLength) {
    scope.report('error', 'too-long-text', 'the text put together here is too long and was not read', at)
    return unsupported('text', at)
  }
  return valueOfParts(withDynamicReferences(parts), at, values)
}

/** A function of something unknown, as a value: the same function of the same unknown is the same symbol. */
export function unknownCall(name: string, inputs: readonly Value[], at: SourceLocation): Value {
  const id = `${name}(${inputs.map(canonical).join(',')})`
  const cause = inputs.find((input) => input.kind === 'unresolved')
  const hole = inputs.flatMap((input) => textParts(input) ?? []).find((part) => typeof part !== 'string')
  const reason = cause?.kind === 'unresolved' ? cause.reason : (hole?.reason ?? 'unsupported')
  const settle = cause?.kind === 'unresolved' ? cause.settle : hole?.settle
  return unresolved({ id, ...targetOf(inputs, id) }, reason, at, settle)
}

/** The one resource whose attributes the inputs are made of: a part of its ARN still leads to it. */
function targetOf(inputs: readonly Value[], id: string): Pick<SymbolRef, 'target'> {
  const holes = inputs.flatMap((input) => textParts(input) ?? []).filter((part) => typeof part !== 'string')
  const [first, ...others] = holes.map(({ symbol }) => symbol.target)
  if (first === undefined) return {}
  const isOne = others.every((other) => other?.address === first.address && other.unit === first.unit)
  return isOne ? { target: { ...first, attribute: id } } : {}
}
