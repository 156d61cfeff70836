import type { ChoiceValue, Value } from '../../workload/index.ts'
import { decide, type Facts, learn, noFacts } from './conditions.ts'
import { assuming } from './make-value.ts'

/** How many combinations of branches are kept apart before a result is given up as unknown. */
export const maximumBranches = 64

type Budget = { left: number }

/**
 * Applies a function of plain values to values of which some are choices: the choices move outwards.
 *
 * Choices on one condition are chosen together, so `combine` never sees a combination that cannot happen.
 * Lists are looked into one level deep, since an item may be a choice. Beyond {@link maximumBranches}
 * combinations the result is `overflow()`.
 */
export function lift(
  values: readonly Value[],
  combine: (values: readonly Value[]) => Value,
  overflow: () => Value,
): Value {
  if (!values.some(branches)) return combine(values)
  const budget: Budget = { left: maximumBranches }
  const lifted = split(values, combine, noFacts, budget)
  return budget.left < 0 ? overflow() : lifted
}

function branches(value: Value): boolean {
  return (
    value.kind === 'choice' || (value.kind === 'list' && value.items.some((item) => item.kind === 'choice'))
  )
}

function split(
  values: readonly Value[],
  combine: (values: readonly Value[]) => Value,
  facts: Facts,
  budget: Budget,
): Value {
  const settled = values.map((value) => settle(value, facts))
  const choice = firstChoice(settled)
  if (choice === undefined) {
    budget.left--
    return combine(settled)
  }
  if (budget.left <= 0) {
    budget.left = -1
    return choice
  }
  const { condition } = choice
  const then = split(settled, combine, learn(facts, condition, true), budget)
  if (budget.left < 0) return choice
  const otherwise = split(settled, combine, learn(facts, condition, false), budget)
  // The choice's own place is that of one operand; the result is placed by whoever asked for it.
  return {
    kind: 'choice',
    condition,
    then,
    else: otherwise,
    ...(then.at === undefined ? {} : { at: then.at }),
  }
}

/** The value with the choices taken that the facts decide, at the top and one level into a list. */
export function settle(value: Value, facts: Facts): Value {
  let current = value
  while (current.kind === 'choice') {
    const truth = decide(current.condition, facts)
    if (truth === undefined) return current
    current = assuming(truth ? current.then : current.else, current.assumes)
  }
  if (current.kind !== 'list' || !current.items.some((item) => item.kind === 'choice')) return current
  const items = current.items.map((item) => settle(item, facts)).filter((item) => item.kind !== 'absent')
  return { ...current, items }
}

function firstChoice(values: readonly Value[]): ChoiceValue | undefined {
  for (const value of values) {
    if (value.kind === 'choice') return value
    if (value.kind !== 'list') continue
    const item = value.items.find((each) => each.kind === 'choice')
    if (item?.kind === 'choice') return item
  }
  return undefined
}
