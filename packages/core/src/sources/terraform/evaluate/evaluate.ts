import type { Value } from '../../../workload/index.ts'
import { canonicalText } from '../../../workload/index.ts'
import { lift } from '../../values/lift.ts'
import { absent, assuming, placedAt, scalar, uniteAssumptions } from '../../values/make-value.ts'
import { callFunction } from '../functions/index.ts'
import type { Expression } from '../hcl/expression.ts'
import { follow } from './access.ts'
import { evaluateFor } from './for.ts'
import { evaluateBinary, evaluateUnary } from './operators.ts'
import type { Scope } from './scope.ts'
import { concatenate } from './text.ts'
import { choose, truthOf } from './truth.ts'
import { fault, isFault, unknownCall } from './unknown.ts'

/** What an expression is, as far as the module tells. */
export function evaluateExpression(expression: Expression, scope: Scope): Value {
  const { at } = expression
  switch (expression.kind) {
    case 'literal':
      return expression.value === null ? absent(at) : scalar(expression.value, at)
    case 'template':
      return evaluateTemplate(expression, scope)
    case 'list':
      return { kind: 'list', items: expression.items.map(scope.evaluate), at }
    case 'object':
      return evaluateObject(expression, scope)
    case 'variable':
    case 'access':
      return evaluateAccess(expression, scope)
    case 'conditional':
      return evaluateConditional(expression, scope)
    case 'unary':
      return evaluateUnary(expression, scope)
    case 'binary':
      return evaluateBinary(expression, scope)
    case 'for':
      return evaluateFor(expression, scope)
    case 'call':
      return callFunction(expression, scope)
    case 'invalid':
      return fault('no valid HCL', at)
  }
}

function evaluateTemplate({ parts, at }: Extract<Expression, { kind: 'template' }>, scope: Scope): Value {
  const values = parts.map(scope.evaluate)
  const [only] = values
  // A template that is one hole alone is the value itself, of whatever type.
  return values.length === 1 && only !== undefined ? placedAt(only, at) : concatenate(values, at)
}

type ObjectExpression = Extract<Expression, { kind: 'object' }>

function evaluateObject(expression: ObjectExpression, scope: Scope): Value {
  const names = expression.entries.map(({ key }) => scope.evaluate(key))
  return lift(
    names,
    (plain) => objectOf(plain, expression, scope),
    () => unknownCall('object', names, expression.at),
  )
}

function objectOf(names: readonly Value[], { entries, at }: ObjectExpression, scope: Scope): Value {
  const made = new Map<string, Value>()
  const keys = new Map<string, Expression['at']>()
  for (const [index, { key, value }] of entries.entries()) {
    const name = names[index]
    const text = name === undefined ? undefined : keyText(name)
    if (text === undefined) continue
    made.set(text, scope.evaluate(value))
    keys.set(text, key.at)
  }
  return assuming(
    { kind: 'map', entries: made, keys, at },
    uniteAssumptions(names.map(({ assumes }) => assumes)),
  )
}

/** A key with holes is named as the template would write it, like those of a policy. */
function keyText(name: Value): string | undefined {
  return isFault(name) ? undefined : canonicalText(name)
}

function evaluateAccess(
  expression: Extract<Expression, { kind: 'variable' | 'access' }>,
  scope: Scope,
): Value {
  const { at } = expression
  const of = expression.kind === 'access' ? expression.of : expression
  const steps = expression.kind === 'access' ? expression.steps : []
  if (of.kind !== 'variable') return placedAt(follow(scope.evaluate(of), steps, scope), at)
  const { value, left } = scope.reference(of.name, steps, at)
  return placedAt(follow(value, left, scope), at)
}

function evaluateConditional(
  { condition, then, else: otherwise, at }: Extract<Expression, { kind: 'conditional' }>,
  scope: Scope,
): Value {
  const test = scope.evaluate(condition)
  if (isFault(test)) return test
  return choose(
    truthOf(test),
    () => scope.evaluate(then),
    () => scope.evaluate(otherwise),
    at,
  )
}
