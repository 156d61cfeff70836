import type { SourceLocation, Value } from '../../../workload/index.ts'
import { lift } from '../../values/lift.ts'
import { assuming, scalar, uniteAssumptions } from '../../values/make-value.ts'
import type { Scope } from '../evaluate/scope.ts'
import { fault, holdsFault, isFault, unknownCall } from '../evaluate/unknown.ts'
import type { CallExpression, Expression } from '../hcl/expression.ts'
import type { Call, TerraformFunction } from './call.ts'
import { conversionFunctions } from './conversions.ts'
import { fileFunctions } from './files.ts'
import { listFunctions } from './lists.ts'
import { mapFunctions } from './maps.ts'
import { numberFunctions } from './numbers.ts'
import { textFunctions } from './text.ts'

const functions: ReadonlyMap<string, TerraformFunction> = new Map(
  Object.entries({
    ...textFunctions,
    ...listFunctions,
    ...mapFunctions,
    ...numberFunctions,
    ...conversionFunctions,
    ...fileFunctions,
  }),
)

/** A call. What a function cannot tell is unknown, named by the function and what it was given. */
export function callFunction(call: CallExpression, scope: Scope): Value {
  const { name, at } = call
  if (name === 'try') return firstThatWorks(call.arguments, at, scope)
  if (name === 'can') return isWorking(call, scope)
  const inputs = call.arguments.map(scope.evaluate)
  const last = inputs.at(-1)
  if (!call.spread || last === undefined) return applied(name, inputs, { at, scope })
  return lift(
    [last],
    ([list = last]) => {
      if (list.kind !== 'list')
        return isFault(list) ? list : unknownCall(name, [...inputs.slice(0, -1), list], at)
      return assuming(applied(name, [...inputs.slice(0, -1), ...list.items], { at, scope }), list.assumes)
    },
    () => unknownCall(name, inputs, at),
  )
}

function applied(name: string, inputs: readonly Value[], call: Call): Value {
  const work = functions.get(name)
  return lift(
    inputs,
    (plain) => {
      const result = plain.find(isFault) ?? work?.(plain, call) ?? unknownCall(name, plain, call.at)
      return assuming(result, uniteAssumptions(plain.map(({ assumes }) => assumes)))
    },
    () => unknownCall(name, inputs, call.at),
  )
}

/** `try`: the first that Terraform would not refuse. */
function firstThatWorks(candidates: readonly Expression[], at: SourceLocation, scope: Scope): Value {
  const [first, ...others] = candidates
  if (first === undefined) return fault('nothing that works', at)
  const value = scope.evaluate(first)
  return others.length > 0 ? orElse(value, () => firstThatWorks(others, at, scope)) : value
}

/** The value, and where a branch of it was refused, the other one. */
function orElse(value: Value, other: () => Value): Value {
  if (holdsFault(value)) return other()
  if (value.kind !== 'choice') return value
  return { ...value, then: orElse(value.then, other), else: orElse(value.else, other) }
}

function isWorking({ arguments: [expression], at }: CallExpression, scope: Scope): Value {
  if (expression === undefined) return fault('nothing to try', at)
  return orElse(mapWorking(scope.evaluate(expression), at), () => scalar(false, at))
}

function mapWorking(value: Value, at: SourceLocation): Value {
  if (holdsFault(value)) return value
  if (value.kind === 'choice') {
    return { ...value, then: mapWorking(value.then, at), else: mapWorking(value.else, at) }
  }
  // What is not known may turn out to be refused.
  return value.kind === 'unresolved' ? unknownCall('can', [value], at) : scalar(true, at)
}
