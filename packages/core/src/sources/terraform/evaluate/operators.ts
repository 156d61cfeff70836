import type { SourceLocation, Value } from '../../../workload/index.ts'
import { canonical } from '../../values/canonical.ts'
import { lift } from '../../values/lift.ts'
import { assuming, scalar, uniteAssumptions } from '../../values/make-value.ts'
import { numberOf } from '../functions/call.ts'
import type { Expression } from '../hcl/expression.ts'
import type { Scope } from './scope.ts'
import { both, contrary, type Decided, either, equals, truthOf, truthValue } from './truth.ts'
import { fault, isFault, unknownCall } from './unknown.ts'

type Binary = Extract<Expression, { kind: 'binary' }>
type Unary = Extract<Expression, { kind: 'unary' }>

/** `a + b`, `a == b`, `a && b` and the others. */
export function evaluateBinary({ operator, left, right, at }: Binary, scope: Scope): Value {
  const first = scope.evaluate(left)
  if (isFault(first)) return first
  if (operator === '&&' || operator === '||') return logical(operator, first, right, { scope, at })
  const second = scope.evaluate(right)
  if (isFault(second)) return second
  if (operator === '==') return truthValue(equals(first, second, at), at)
  if (operator === '!=') return truthValue(contrary(equals(first, second, at)), at)
  return lift(
    [first, second],
    ([a = first, b = second]) => arithmetic(operator, a, b, at),
    () => unknownCall(operator, [first, second], at),
  )
}

/** Where the left side decides, the right one is not asked: it may be of something that is not there. */
function logical(
  operator: '&&' | '||',
  first: Value,
  right: Expression,
  { scope, at }: { readonly scope: Scope; readonly at: SourceLocation },
): Value {
  const truth = truthOf(first)
  const { condition } = truth
  if (condition.kind === 'constant' && condition.value === (operator === '||')) return truthValue(truth, at)
  const second = scope.evaluate(right)
  if (isFault(second)) return second
  const other = truthOf(second)
  return truthValue(operator === '&&' ? both(truth, other, at) : either(truth, other, at), at)
}

function arithmetic(operator: string, left: Value, right: Value, at: SourceLocation): Value {
  const a = numberOf(left)
  const b = numberOf(right)
  if (a === undefined || b === undefined) {
    if (left.kind === 'scalar' && right.kind === 'scalar') return fault(`\`${operator}\` of no numbers`, at)
    return comparisons.has(operator)
      ? truthValue(openComparison(operator, left, right), at)
      : unknownCall(operator, [left, right], at)
  }
  const result = compute(operator, a, b)
  if (result === undefined || (typeof result === 'number' && !Number.isFinite(result))) {
    return fault(`\`${operator}\` has no result`, at)
  }
  return assuming(scalar(result, at), uniteAssumptions([left.assumes, right.assumes]))
}

const comparisons: ReadonlySet<string> = new Set(['<', '>', '<=', '>='])

function openComparison(operator: string, left: Value, right: Value): Decided {
  const symbol = `${canonical(left)} ${operator} ${canonical(right)}`
  const assumes = uniteAssumptions([left.assumes, right.assumes])
  return { condition: { kind: 'opaque', symbol }, assumes }
}

function compute(operator: string, a: number, b: number): number | boolean | undefined {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '%':
      return a % b
    case '<':
      return a < b
    case '>':
      return a > b
    case '<=':
      return a <= b
    case '>=':
      return a >= b
    default:
      return undefined
  }
}

/** `!a` and `-a`. */
export function evaluateUnary({ operator, operand, at }: Unary, scope: Scope): Value {
  const value = scope.evaluate(operand)
  if (isFault(value)) return value
  if (operator === '!') return truthValue(contrary(truthOf(value)), at)
  return lift(
    [value],
    ([of = value]) => {
      const number = numberOf(of)
      return number === undefined ? unknownCall('-', [of], at) : assuming(scalar(-number, at), of.assumes)
    },
    () => unknownCall('-', [value], at),
  )
}
