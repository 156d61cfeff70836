import type { Assumption, Condition, Value } from '../../workload/index.ts'
import { canonical } from '../values/canonical.ts'
import { always, conjunction, disjunction, negation, never } from '../values/conditions.ts'
import { uniteAssumptions } from '../values/make-value.ts'
import type { Decided, OpenSymbol } from './scope.ts'

/** Whether a symbol without a value has that text. */
export function isText(symbol: OpenSymbol, value: string): Condition {
  const { id, domain } = symbol
  if (domain === undefined) return { kind: 'is', symbol: id, value }
  if (!domain.includes(value)) return never
  return domain.length === 1 ? always : { kind: 'is', symbol: id, value, domain }
}

function opaque(left: Value, right: Value): Condition {
  const sides = [canonical(left), canonical(right)].sort((a, b) => (a < b ? -1 : 1))
  return { kind: 'opaque', symbol: `Equals(${sides.join(',')})` }
}

/** Whether a text with holes can be the given text, judged by how it begins and ends. */
function couldBe(parts: readonly unknown[], text: string): boolean {
  const first = parts[0]
  const last = parts.at(-1)
  if (typeof first === 'string' && !text.startsWith(first)) return false
  return typeof last !== 'string' || text.endsWith(last)
}

function compare(left: Value, right: Value): Condition {
  if (left.kind === 'scalar' && right.kind === 'scalar') {
    return String(left.value) === String(right.value) ? always : never
  }
  if (left.kind === 'unresolved' && right.kind === 'unresolved' && left.symbol.id === right.symbol.id)
    return always
  if (right.kind === 'unresolved' && left.kind === 'scalar') return compare(right, left)
  if (left.kind === 'unresolved' && right.kind === 'scalar') {
    return isText({ id: left.symbol.id }, String(right.value))
  }
  if (right.kind === 'text' && left.kind === 'scalar') return compare(right, left)
  if (left.kind === 'text' && right.kind === 'scalar' && !couldBe(left.parts, String(right.value)))
    return never
  return opaque(left, right)
}

/** `Fn::Equals` of two values: exact on text, a named test where it cannot be decided. */
export function equality(left: Value, right: Value, depth = 0): Decided {
  const choice = left.kind === 'choice' ? left : right.kind === 'choice' ? right : undefined
  const assumes = uniteAssumptions([left.assumes, right.assumes])
  // Choices nest as deep as a parameter has allowed values; past a bound the test stays whole.
  if (choice === undefined || depth > 64) return { condition: compare(left, right), assumes }
  const other = choice === left ? right : left
  const then = equality(choice.then, other, depth + 1)
  const otherwise = equality(choice.else, other, depth + 1)
  const condition = disjunction([
    conjunction([choice.condition, then.condition]),
    conjunction([negation(choice.condition), otherwise.condition]),
  ])
  return { condition, assumes: unite(assumes, then, otherwise) }
}

function unite(assumes: readonly Assumption[], then: Decided, otherwise: Decided): readonly Assumption[] {
  return uniteAssumptions([assumes, then.assumes, otherwise.assumes])
}
