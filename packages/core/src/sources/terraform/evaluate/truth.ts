import type { Condition, SourceLocation, Value } from '../../../workload/index.ts'
import { equality } from '../../cloudformation/equality.ts'
import { canonical, place } from '../../values/canonical.ts'
import {
  always,
  conditionSize,
  conjunction,
  disjunction,
  learn,
  negation,
  never,
  noFacts,
} from '../../values/conditions.ts'
import { settle } from '../../values/lift.ts'
import { absent, assuming, scalar, uniteAssumptions } from '../../values/make-value.ts'
import { holdsUnknown } from './unknown.ts'

/** A condition and the defaults that decided it. */
export type Decided = {
  readonly condition: Condition
  readonly assumes: NonNullable<Value['assumes']>
}

/** The largest condition that is kept; a larger one is named by its place. */
const maximumSize = 64

function decided(condition: Condition, ...from: readonly (Value | Decided)[]): Decided {
  return { condition, assumes: uniteAssumptions(from.map(({ assumes }) => assumes)) }
}

/** A condition of a size that can be worked with. */
function bounded(condition: Condition, at: SourceLocation | undefined): Condition {
  if (conditionSize(condition, maximumSize) <= maximumSize) return condition
  return { kind: 'opaque', symbol: `condition at ${place(at)}` }
}

/** When a value is true. What is neither true nor false is a test of its own. */
export function truthOf(value: Value): Decided {
  switch (value.kind) {
    case 'scalar':
      return decided(String(value.value) === 'true' ? always : never, value)
    case 'unresolved':
      return decided({ kind: 'is', symbol: value.symbol.id, value: 'true' }, value)
    case 'choice': {
      const then = truthOf(value.then)
      const otherwise = truthOf(value.else)
      const condition = disjunction([
        conjunction([value.condition, then.condition]),
        conjunction([negation(value.condition), otherwise.condition]),
      ])
      return decided(bounded(condition, value.at), value, then, otherwise)
    }
    case 'text':
    case 'list':
    case 'map':
    case 'absent':
      return decided({ kind: 'opaque', symbol: canonical(value) }, value)
  }
}

/** A truth as a value: a choice of true and false where it is not known. */
export function truthValue({ condition, assumes }: Decided, at: SourceLocation): Value {
  return choose(
    { condition, assumes },
    () => scalar(true, at),
    () => scalar(false, at),
    at,
  )
}

/** One of two values, or both under the condition; only what may be taken is evaluated. */
export function choose(
  { condition, assumes }: Decided,
  thenOf: () => Value,
  otherwiseOf: () => Value,
  at: SourceLocation,
): Value {
  if (condition.kind === 'constant') return assuming(condition.value ? thenOf() : otherwiseOf(), assumes)
  const then = settle(thenOf(), learn(noFacts, condition, true))
  const otherwise = settle(otherwiseOf(), learn(noFacts, condition, false))
  if (isSame(then, otherwise)) return then
  return assuming({ kind: 'choice', condition, then, else: otherwise, at }, assumes)
}

function isSame(left: Value, right: Value): boolean {
  if (left.assumes !== undefined || right.assumes !== undefined) return false
  if (left.kind === 'absent') return right.kind === 'absent'
  return left.kind === 'scalar' && right.kind === 'scalar' && left.value === right.value
}

/** Both, or one of the two. */
export function both(left: Decided, right: Decided, at: SourceLocation): Decided {
  return decided(bounded(conjunction([left.condition, right.condition]), at), left, right)
}

/** One of the two, or both. */
export function either(left: Decided, right: Decided, at: SourceLocation): Decided {
  return decided(bounded(disjunction([left.condition, right.condition]), at), left, right)
}

/** The contrary. */
export function contrary({ condition, assumes }: Decided): Decided {
  return { condition: negation(condition), assumes }
}

/** Attributes that every resource has once it exists. */
const neverNull: ReadonlySet<string> = new Set(['id', 'arn', 'name'])

/** Whether two values are equal. */
export function equals(left: Value, right: Value, at: SourceLocation): Decided {
  if (left.kind === 'choice') return branches(left, right, at)
  if (right.kind === 'choice') return branches(right, left, at)
  if (left.kind === 'absent' || right.kind === 'absent') {
    const other = left.kind === 'absent' ? right : left
    return decided(isNull(other), left, right)
  }
  const structured = [left, right].some(({ kind }) => kind === 'list' || kind === 'map')
  if (!structured) return equality(left, right)
  if (holdsUnknown([left, right])) {
    const sides = [canonical(left), canonical(right)].sort()
    return decided({ kind: 'opaque', symbol: `Equals(${sides.join(',')})` }, left, right)
  }
  return decided(plainText(left) === plainText(right) ? always : never, left, right)
}

function branches(
  { condition, then, else: otherwise, assumes }: Extract<Value, { kind: 'choice' }>,
  other: Value,
  at: SourceLocation,
): Decided {
  const whenTaken = equals(then, other, at)
  const whenNot = equals(otherwise, other, at)
  const truth = disjunction([
    conjunction([condition, whenTaken.condition]),
    conjunction([negation(condition), whenNot.condition]),
  ])
  return decided(bounded(truth, at), whenTaken, whenNot, assuming(absent(undefined), assumes))
}

function isNull(value: Value): Condition {
  if (value.kind === 'absent') return always
  if (value.kind !== 'unresolved') return never
  const { id, target } = value.symbol
  if (target !== undefined && neverNull.has(target.attribute)) return never
  return { kind: 'opaque', symbol: `${id} is null` }
}

/** Known values of equal text are equal. */
function plainText(value: Value): string {
  switch (value.kind) {
    case 'scalar':
      return JSON.stringify(value.value)
    case 'list':
      return `[${value.items.map(plainText).join()}]`
    case 'map':
      return `{${[...value.entries]
        .map(([key, item]) => `${JSON.stringify(key)}:${plainText(item)}`)
        .sort()
        .join()}}`
    case 'text':
    case 'choice':
    case 'unresolved':
    case 'absent':
      return 'null'
  }
}
