import type { Value } from '../../../workload/index.ts'
import { absent, placedAt, scalar, uniteAssumptions } from '../../values/make-value.ts'
import { callFunction } from '../functions/index.ts'
import type { Expression } from '../hcl/expression.ts'
import { follow } from './access.ts'
import { evaluateFor } from './for.ts'
import { evaluateBinary, evaluateUnary } from './operators.ts'
import type { Scope } from './scope.ts'
import { concatenate } from './text.ts'
import { choose, truthOf } from './truth.ts'
import { fault, isFault } from './unknown.ts'

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

function evaluateObject({ entries, at }: Extract<Expression, { kind: 'object' }>, scope: Scope): Value {
  const made = new Map<string, Value>()
  const keys = new Map<string, Expression['at']>()
  const from: Value[] = []
  for (const { key, value } of entries) {
    const name = scope.evaluate(key)
    from.push(name)
    const text = keyText(name)
    if (text === undefined) continue
    made.set(text, scope.evaluate(value))
    keys.set(text, key.at)
  }
  const assumes = uniteAssumptions(from.map((value) => value.assumes))
  return { kind: 'map', entries: made, keys, at, ...(assumes.length > 0 && { assumes }) }
}

/** A key with holes is named as the template would write it, like those of a policy. */
function keyText(name: Value): string | undefined {
  if (name.kind === 'scalar') return String(name.value)
  if (name.kind === 'unresolved') return isFault(name) ? undefined : `\${${name.symbol.id}}`
  if (name.kind !== 'text') return undefined
  return name.parts.map((part) => (typeof part === 'string' ? part : `\${${part.symbol.id}}`)).join('')
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
