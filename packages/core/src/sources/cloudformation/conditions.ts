import type { Condition, SourceLocation } from '../../workload/index.ts'
import { itemsOf, textOf } from '../document/access.ts'
import type { MapNode, Node } from '../document/index.ts'
import { place } from '../values/canonical.ts'
import { conditionSize, conjunction, disjunction, negation } from '../values/conditions.ts'
import { noAssumptions, uniteAssumptions } from '../values/make-value.ts'
import { equality, isText } from './equality.ts'
import { type Call, callOf } from './functions.ts'
import type { Decided, Scope } from './scope.ts'

/** How many conditions may name one another in a row. */
const longestChain = 100

/** How many tests a condition may consist of; a template needs a handful. */
const largest = 500

/** The conditions of one template, each evaluated when first asked for. */
export class Conditions {
  readonly #section: () => MapNode | undefined
  readonly #scope: () => Scope
  readonly #decided = new Map<string, Decided>()
  readonly #open = new Set<string>()

  constructor(section: () => MapNode | undefined, scope: () => Scope) {
    this.#section = section
    this.#scope = scope
  }

  /** What the condition of that name decides; a missing or circular one is a test that nothing splits. */
  named(name: string, at: SourceLocation): Decided {
    const decided = this.#decided.get(name)
    if (decided !== undefined) return decided
    const entry = this.#section()?.entries.get(name)
    if (entry === undefined)
      return this.#fault(name, 'unknown-condition', `there is no condition \`${name}\``, at)
    if (this.#open.has(name)) {
      return this.#fault(name, 'condition-cycle', `condition \`${name}\` depends on itself`, entry.keyAt)
    }
    if (this.#open.size >= longestChain) {
      return this.#fault(name, 'condition-chain', 'conditions name one another in too long a row', at)
    }
    this.#open.add(name)
    const result = this.#read(entry.value)
    this.#open.delete(name)
    this.#decided.set(name, result)
    return result
  }

  #fault(name: string, code: string, message: string, at: SourceLocation): Decided {
    const scope = this.#scope()
    scope.report('warning', code, message, at)
    return undecided(`condition ${scope.path}${name}`)
  }

  /** Reads a condition within the bounds on depth; one that grew too large to reason about stays whole. */
  #read(node: Node): Decided {
    const scope = this.#scope()
    const call = conditionCallOf(node)
    const whole = `condition at ${place(node.at)}`
    if (call === undefined) {
      scope.report('warning', 'invalid-condition', 'this is not a condition function', node.at)
      return undecided(whole)
    }
    const decided = scope.bounded(
      node.at,
      () => this.#apply(call),
      () => undecided(whole),
    )
    return conditionSize(decided.condition, largest) > largest ? undecided(whole) : decided
  }

  #apply(call: Call): Decided {
    const items = itemsOf(call.argument) ?? []
    switch (call.name) {
      case 'Condition':
        return this.named(textOf(call.argument) ?? '', call.at)
      case 'Fn::Equals':
        return items.length === 2 ? this.#equals(items) : this.#malformed(call, 'two values')
      case 'Fn::Not': {
        const [only, ...more] = items
        if (only === undefined || more.length > 0) return this.#malformed(call, 'a list of one condition')
        const { condition, assumes } = this.#read(only)
        return { condition: negation(condition), assumes }
      }
      case 'Fn::And':
      case 'Fn::Or':
        return items.length > 0 ? this.#many(items, call.name) : this.#malformed(call, 'conditions')
      default:
        return this.#malformed(call, 'a place among values, not among conditions')
    }
  }

  #malformed(call: Call, wants: string): Decided {
    this.#scope().report('warning', 'invalid-function', `\`${call.name}\` takes ${wants}`, call.at)
    return undecided(`${call.name} at ${place(call.at)}`)
  }

  #many(items: readonly Node[], name: 'Fn::And' | 'Fn::Or'): Decided {
    const decided = items.map((item) => this.#read(item))
    const conditions = decided.map((each) => each.condition)
    const condition = name === 'Fn::And' ? conjunction(conditions) : disjunction(conditions)
    return (
      leastAssuming(condition, decided, name === 'Fn::Or') ?? {
        condition,
        assumes: uniteAssumptions(decided.map((each) => each.assumes)),
      }
    )
  }

  #equals(items: readonly Node[]): Decided {
    const scope = this.#scope()
    const [left, right] = items
    if (left === undefined || right === undefined) return undecided('Fn::Equals')
    return openEquality(left, right, scope) ?? openEquality(right, left, scope) ?? this.#compare(left, right)
  }

  #compare(left: Node, right: Node): Decided {
    const scope = this.#scope()
    return equality(scope.evaluate(left), scope.evaluate(right))
  }
}

/** The equality of a parameter without a value and a text, which is the simplest test there is. */
function openEquality(left: Node, right: Node, scope: Scope): Decided | undefined {
  const symbol = scope.openSymbol(left)
  if (symbol === undefined) return undefined
  const value = scope.evaluate(right)
  if (value.kind !== 'scalar') return undefined
  return { condition: isText(symbol, String(value.value), value.at), assumes: value.assumes ?? noAssumptions }
}

/** One false part decides an `And` and one true part an `Or`; then only what that part rests on matters. */
function leastAssuming(
  condition: Condition,
  parts: readonly Decided[],
  deciding: boolean,
): Decided | undefined {
  if (condition.kind !== 'constant' || condition.value !== deciding) return undefined
  return parts
    .filter((part) => part.condition.kind === 'constant' && part.condition.value === deciding)
    .reduce<Decided | undefined>(
      (least, part) => (least === undefined || part.assumes.length < least.assumes.length ? part : least),
      undefined,
    )
}

function undecided(symbol: string): Decided {
  const condition: Condition = { kind: 'opaque', symbol }
  return { condition, assumes: noAssumptions }
}

/** A call in the conditions section, where a map of the one key `Condition` is a call too. */
function conditionCallOf(node: Node): Call | undefined {
  const entry = node.kind === 'map' && node.entries.size === 1 ? node.entries.get('Condition') : undefined
  if (entry !== undefined) return { name: 'Condition', argument: entry.value, at: node.at }
  return callOf(node)
}
