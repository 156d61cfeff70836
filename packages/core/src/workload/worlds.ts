import type { Condition, Truth } from './condition.ts'
import { and, not, or } from './condition.ts'

type Atom = Extract<Condition, { kind: 'is' | 'opaque' }>
type Decision = { readonly atom: Atom; readonly holds: boolean }

/** At most so many worlds are looked at for one question; beyond, the answer is unknown. */
export const WORLD_LIMIT = 64

/**
 * One consistent way in which a template may be deployed.
 *
 * A world starts open and decides a condition the first time somebody asks; from then on it sticks to it,
 * so that values chosen by one condition are chosen together. Symbols have one value: where `Env` is
 * `prod`, it is nothing else.
 */
export class World {
  readonly #script: readonly boolean[]
  // Made when something is decided: most questions meet no condition.
  #decisions: Decision[] | undefined
  #known: Map<string, { is?: string; readonly isNot: Set<string> }> | undefined
  #opaque: Map<string, boolean> | undefined

  constructor(script: readonly boolean[] = []) {
    this.#script = script
  }

  /** What was decided so far, in the order in which it was asked. */
  get decisions(): readonly Decision[] {
    return this.#decisions ?? []
  }

  /** Whether a condition holds here; decides what is still open. */
  decide(condition: Condition): boolean {
    for (;;) {
      const truth = this.#evaluate(condition)
      if (truth !== undefined) return truth
      const atom = this.#firstOpen(condition)
      if (atom === undefined) return false
      this.#assume(atom, this.#script[this.decisions.length] ?? true)
    }
  }

  #evaluate(condition: Condition): Truth {
    switch (condition.kind) {
      case 'constant':
        return condition.value
      case 'opaque':
        return this.#opaque?.get(condition.symbol)
      case 'is':
        return this.#evaluateIs(condition)
      case 'not':
        return not(this.#evaluate(condition.of))
      case 'and':
        return and(...condition.all.map((part) => this.#evaluate(part)))
      case 'or':
        return or(...condition.any.map((part) => this.#evaluate(part)))
    }
  }

  #evaluateIs(condition: Extract<Condition, { kind: 'is' }>): Truth {
    if (condition.domain !== undefined && !condition.domain.includes(condition.value)) return false
    const known = this.#known?.get(condition.symbol)
    if (known === undefined) return condition.domain?.length === 1 ? true : undefined
    if (known.is !== undefined) return known.is === condition.value
    if (known.isNot.has(condition.value)) return false
    const others = condition.domain?.filter((value) => value !== condition.value && !known.isNot.has(value))
    return others?.length === 0 ? true : undefined
  }

  #firstOpen(condition: Condition): Atom | undefined {
    switch (condition.kind) {
      case 'constant':
        return undefined
      case 'is':
      case 'opaque':
        return this.#evaluate(condition) === undefined ? condition : undefined
      case 'not':
        return this.#firstOpen(condition.of)
      case 'and':
        return this.#firstOpenOf(condition.all)
      case 'or':
        return this.#firstOpenOf(condition.any)
    }
  }

  #firstOpenOf(parts: readonly Condition[]): Atom | undefined {
    for (const part of parts) {
      const open = this.#evaluate(part) === undefined ? this.#firstOpen(part) : undefined
      if (open !== undefined) return open
    }
    return undefined
  }

  #assume(atom: Atom, holds: boolean): void {
    this.#decisions ??= []
    this.#decisions.push({ atom, holds })
    if (atom.kind === 'opaque') {
      this.#opaque = (this.#opaque ?? new Map<string, boolean>()).set(atom.symbol, holds)
      return
    }
    this.#known ??= new Map()
    const known = this.#known.get(atom.symbol) ?? { isNot: new Set<string>() }
    this.#known.set(atom.symbol, holds ? { ...known, is: atom.value } : known)
    if (!holds) known.isNot.add(atom.value)
  }
}

/** The answer of one world and what was decided in it, as text: `Env = prod and UseVpc != true`. */
export type WorldResult<T> = { readonly when: string; readonly result: T }

/**
 * Asks a question in every world that matters for it.
 *
 * Only conditions that the question meets are branched on, so a question that meets none is asked once.
 * `complete` is false when more than {@link WORLD_LIMIT} worlds matter; the rest was then not looked at.
 */
export function inEveryWorld<T>(question: (world: World) => T): {
  readonly worlds: readonly WorldResult<T>[]
  readonly complete: boolean
} {
  const worlds: WorldResult<T>[] = []
  let script: readonly boolean[] | undefined = []
  while (script !== undefined) {
    if (worlds.length === WORLD_LIMIT) return { worlds, complete: false }
    const world: World = new World(script)
    const result = question(world)
    worlds.push({ when: describe(world.decisions), result })
    script = nextScript(world.decisions)
  }
  return { worlds, complete: true }
}

/** Depth first: flip the last decision that was taken as true, forget what came after it. */
function nextScript(decisions: readonly Decision[]): readonly boolean[] | undefined {
  const last = decisions.findLastIndex((decision) => decision.holds)
  if (last === -1) return undefined
  return [...decisions.slice(0, last).map((decision) => decision.holds), false]
}

function describe(decisions: readonly Decision[]): string {
  const settled = new Set(
    decisions.flatMap(({ atom, holds }) => (atom.kind === 'is' && holds ? [atom.symbol] : [])),
  )
  return decisions
    .filter(({ atom, holds }) => holds || atom.kind === 'opaque' || !settled.has(atom.symbol))
    .map(({ atom, holds }) => describeAtom(atom, holds))
    .join(' and ')
}

function describeAtom(atom: Atom, holds: boolean): string {
  if (atom.kind === 'opaque') return holds ? atom.symbol : `not (${atom.symbol})`
  return `${atom.symbol} ${holds ? '=' : '!='} ${atom.value === '' ? "''" : atom.value}`
}
