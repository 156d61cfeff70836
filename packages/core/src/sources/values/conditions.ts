import type { Condition, Truth } from '../../workload/index.ts'
import { and, not, or } from '../../workload/index.ts'

/** The condition that always holds. */
export const always: Condition = { kind: 'constant', value: true }
/** The condition that never holds. */
export const never: Condition = { kind: 'constant', value: false }

/** A text that equal conditions share. */
export function conditionKey(condition: Condition): string {
  switch (condition.kind) {
    case 'constant':
      return String(condition.value)
    case 'is':
      return `is(${JSON.stringify(condition.symbol)},${JSON.stringify(condition.value)})`
    case 'opaque':
      return `opaque(${JSON.stringify(condition.symbol)})`
    case 'not':
      return `not(${conditionKey(condition.of)})`
    case 'and':
      return `and(${condition.all.map(conditionKey).join(',')})`
    case 'or':
      return `or(${condition.any.map(conditionKey).join(',')})`
  }
}

/** How many tests a condition consists of, counted no further than just past the limit. */
export function conditionSize(condition: Condition, limit: number): number {
  const open = [condition]
  let size = 0
  for (let next = open.pop(); next !== undefined && size <= limit; next = open.pop()) {
    size++
    if (next.kind === 'not') open.push(next.of)
    else if (next.kind === 'and') for (const each of next.all) open.push(each)
    else if (next.kind === 'or') for (const each of next.any) open.push(each)
  }
  return size
}

/** The negation, folded where it can be. */
export function negation(condition: Condition): Condition {
  if (condition.kind === 'constant') return condition.value ? never : always
  return condition.kind === 'not' ? condition.of : { kind: 'not', of: condition }
}

function distinct(conditions: readonly Condition[]): readonly Condition[] {
  const seen = new Map<string, Condition>()
  for (const condition of conditions) seen.set(conditionKey(condition), condition)
  return [...seen.values()]
}

/** All of them, flattened and folded: one that never holds decides, one that always holds drops out. */
export function conjunction(conditions: readonly Condition[]): Condition {
  const flat = conditions.flatMap((each) => (each.kind === 'and' ? each.all : [each]))
  if (flat.some((each) => each.kind === 'constant' && !each.value)) return never
  const all = distinct(flat.filter((each) => each.kind !== 'constant'))
  const [only] = all
  if (only === undefined) return always
  return all.length === 1 ? only : { kind: 'and', all }
}

/** Any of them, flattened and folded. */
export function disjunction(conditions: readonly Condition[]): Condition {
  const flat = conditions.flatMap((each) => (each.kind === 'or' ? each.any : [each]))
  if (flat.some((each) => each.kind === 'constant' && each.value)) return always
  const any = distinct(flat.filter((each) => each.kind !== 'constant'))
  const [only] = any
  if (only === undefined) return never
  return any.length === 1 ? only : { kind: 'or', any }
}

/** What was decided on the way into a branch: conditions by key, and the values of symbols. */
export type Facts = {
  readonly truths: ReadonlyMap<string, boolean>
  readonly values: ReadonlyMap<string, string>
}

/** Nothing decided. */
export const noFacts: Facts = { truths: new Map(), values: new Map() }

/** The facts and one more: that a condition holds, or does not. */
export function learn(facts: Facts, condition: Condition, truth: boolean): Facts {
  const truths = new Map(facts.truths)
  const values = new Map(facts.values)
  const open: [Condition, boolean][] = [[condition, truth]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [each, holds] = next
    truths.set(conditionKey(each), holds)
    if (each.kind === 'is' && holds) values.set(each.symbol, each.value)
    else if (each.kind === 'not') open.push([each.of, !holds])
    else if (each.kind === 'and' && holds) for (const part of each.all) open.push([part, true])
    else if (each.kind === 'or' && !holds) for (const part of each.any) open.push([part, false])
  }
  return { truths, values }
}

/** Whether a condition holds under the facts; `undefined` when they do not decide it. */
export function decide(condition: Condition, facts: Facts): Truth {
  const known = facts.truths.get(conditionKey(condition))
  if (known !== undefined) return known
  switch (condition.kind) {
    case 'constant':
      return condition.value
    case 'is': {
      const value = facts.values.get(condition.symbol)
      return value === undefined ? undefined : value === condition.value
    }
    case 'opaque':
      return undefined
    case 'not':
      return not(decide(condition.of, facts))
    case 'and':
      return and(...condition.all.map((each) => decide(each, facts)))
    case 'or':
      return or(...condition.any.map((each) => decide(each, facts)))
  }
}
