import type { SourceLocation, Value } from '../../../workload/index.ts'
import { canonical } from '../../values/canonical.ts'
import { lift } from '../../values/lift.ts'
import { absent, assuming, scalar, uniteAssumptions, unresolved } from '../../values/make-value.ts'
import { isSplice } from '../functions/lists.ts'
import type { ForExpression } from '../hcl/expression.ts'
import type { Names, Scope } from './scope.ts'
import { choose, type Decided, truthOf } from './truth.ts'
import { isFault, unknownCall, unknownElement } from './unknown.ts'

type Pair = { readonly key: Value; readonly value: Value }

/** A `for` expression, over each branch of a choice. What is not known how often gives something unknown. */
export function evaluateFor(expression: ForExpression, scope: Scope): Value {
  const collection = scope.evaluate(expression.collection)
  return lift(
    [collection],
    ([of = collection]) => overPlain(of, expression, scope),
    () => unknownCall('for', [collection], expression.at),
  )
}

function overPlain(collection: Value, expression: ForExpression, scope: Scope): Value {
  if (isFault(collection)) return collection
  const pairs = pairsOf(collection)
  if (pairs === undefined) return overUnknown(collection, expression, scope)
  const rounds = pairs.map((pair) => evaluateRound(pair, expression, scope))
  const made = expression.key === undefined ? listOf(rounds, expression) : mapOf(rounds, expression)
  return assuming(made, uniteAssumptions([collection.assumes, ...rounds.map(({ test }) => test.assumes)]))
}

/** The pairs that a loop goes over; `undefined` when they are not known. */
export function pairsOf(collection: Value): readonly Pair[] | undefined {
  const { at } = collection
  if (collection.kind === 'absent') return []
  if (collection.kind === 'list') {
    const splice = collection.items.findIndex(isSplice)
    const open = unresolved(`key(${canonical(collection)})`, 'unsupported', at)
    return collection.items.map((value, index) => ({
      key: splice === -1 || index < splice ? scalar(index, at) : open,
      value,
    }))
  }
  if (collection.kind !== 'map') return undefined
  return [...collection.entries]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, value]) => ({ key: scalar(key, value.at), value }))
}

type Round = { readonly test: Decided; readonly key: Value; readonly value: Value }

const holds: Decided = { condition: { kind: 'constant', value: true }, assumes: [] }

function evaluateRound(pair: Pair, expression: ForExpression, scope: Scope): Round {
  const inner = scope.with(namesOf(pair, expression))
  const { condition, key, value } = expression
  const test = condition === undefined ? holds : truthOf(inner.evaluate(condition))
  const nothing = absent(expression.at)
  if (test.condition.kind === 'constant' && !test.condition.value) {
    return { test, key: nothing, value: nothing }
  }
  const made = inner.evaluate(value)
  return {
    test,
    key: key === undefined ? pair.key : inner.evaluate(key),
    // What is made of any number of items is any number of items as well.
    value: isSplice(pair.value) ? unknownElement('elements', [made, pair.value], expression.at) : made,
  }
}

function namesOf({ key, value }: Pair, { names }: ForExpression): Names {
  const [first = '', second] = names
  return second === undefined
    ? new Map([[first, value]])
    : new Map([
        [first, key],
        [second, value],
      ])
}

function isLeftOut({ test: { condition } }: Round): boolean {
  return condition.kind === 'constant' && !condition.value
}

function listOf(rounds: readonly Round[], { at }: ForExpression): Value {
  const items = rounds
    .filter((round) => !isLeftOut(round))
    .map(({ test, value }) =>
      choose(
        test,
        () => value,
        () => absent(at),
        at,
      ),
    )
  return { kind: 'list', items, at }
}

function mapOf(rounds: readonly Round[], { grouped, at }: ForExpression): Value {
  const entries = new Map<string, Value>()
  const groups = new Map<string, Value[]>()
  for (const round of rounds.filter((each) => !isLeftOut(each))) {
    const { test, key, value } = round
    // A key that is not known may be any: then nothing is known of the whole.
    if (key.kind !== 'scalar' || isSplice(value)) return unknownElement('for', [key, value], at)
    const name = String(key.value)
    const group = groups.get(name) ?? []
    group.push(value)
    groups.set(name, group)
    const held = choose(
      test,
      () => value,
      () => absent(at),
      at,
    )
    if (!grouped) entries.set(name, held)
    else if (entries.get(name)?.kind === 'unresolved') continue
    else if (test.condition.kind === 'constant') entries.set(name, { kind: 'list', items: group, at })
    // Whether the group is there, and what is in it, hangs on the condition.
    else entries.set(name, unknownElement('for', [key, ...group], at))
  }
  return { kind: 'map', entries, at }
}

/** The loop over something unknown: done once, to see to which resource its results lead. */
function overUnknown(collection: Value, expression: ForExpression, scope: Scope): Value {
  const { at } = expression
  const one = elementOf(collection, at)
  const { value } = evaluateRound(
    { key: unknownCall('key', [collection], at), value: one },
    expression,
    scope,
  )
  const whole = unknownCall('for', [collection, value], at)
  const target = value.kind === 'unresolved' ? value.symbol.target : undefined
  return target === undefined ? whole : { ...whole, symbol: { ...whole.symbol, target } }
}

function elementOf(collection: Value, at: SourceLocation): Value {
  if (collection.kind === 'unresolved' && collection.symbol.target?.attribute === '') return collection
  return unknownElement('element', [collection], at)
}
