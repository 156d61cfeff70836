import type { Condition, SourceLocation, Value } from '../../workload/index.ts'
import { canonical, place } from '../values/canonical.ts'
import { always, conjunction, disjunction, negation, never } from '../values/conditions.ts'
import { uniteAssumptions } from '../values/make-value.ts'
import type { Decided, OpenSymbol } from './scope.ts'

/** How many pairs of branches are compared before an equality is left whole. */
const maximumPairs = 256

type Budget = { left: number }

/** Whether a symbol without a value has that text. */
export function isText(symbol: OpenSymbol, value: string, at: SourceLocation | undefined): Condition {
  const { id, domain, secret } = symbol
  // Whether a secret is empty may be told; what else it is compared with may be the secret itself.
  if (secret === true && value !== '')
    return { kind: 'opaque', symbol: `Equals(${id},value at ${place(at)})` }
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
  if (left.kind === 'scalar') return compareWithText(right, String(left.value), left)
  if (right.kind === 'scalar') return compareWithText(left, String(right.value), right)
  const same = left.kind === 'unresolved' && right.kind === 'unresolved' && left.symbol.id === right.symbol.id
  return same ? always : opaque(left, right)
}

function compareWithText(value: Value, text: string, written: Value): Condition {
  if (text === '' && isNeverEmpty(value)) return never
  if (value.kind === 'unresolved') {
    return isText({ id: value.symbol.id, secret: value.reason === 'sensitive' }, text, written.at)
  }
  if (value.kind === 'text' && !couldBe(value.parts, text)) return never
  return opaque(value, written)
}

/** What a resource returns is never the empty text, and neither is a text with a literal part. */
function isNeverEmpty(value: Value): boolean {
  if (value.kind === 'unresolved') return value.reason === 'reference'
  return (
    value.kind === 'text' &&
    value.parts.some((part) => typeof part === 'string' || part.reason === 'reference')
  )
}

function compareBranches(left: Value, right: Value, budget: Budget): Decided {
  const choice = left.kind === 'choice' ? left : right
  const assumes = uniteAssumptions([left.assumes, right.assumes])
  if (choice.kind !== 'choice' || budget.left <= 0) {
    budget.left--
    return { condition: compare(left, right), assumes }
  }
  const other = choice === left ? right : left
  const then = compareBranches(choice.then, other, budget)
  const otherwise = compareBranches(choice.else, other, budget)
  const condition = disjunction([
    conjunction([choice.condition, then.condition]),
    conjunction([negation(choice.condition), otherwise.condition]),
  ])
  return { condition, assumes: uniteAssumptions([assumes, then.assumes, otherwise.assumes]) }
}

/** `Fn::Equals` of two values: exact on text, a named test where it cannot be decided. */
export function equality(left: Value, right: Value): Decided {
  const budget: Budget = { left: maximumPairs }
  const decided = compareBranches(left, right, budget)
  if (budget.left > 0) return decided
  return { condition: opaque(left, right), assumes: decided.assumes }
}
