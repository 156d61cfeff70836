import type { Move } from './moves.ts'
import { type Fact, factKey } from './technique.ts'

/** What of a move tells what follows from what. */
type Step = Pick<Move, 'premises' | 'gainKey'>

/**
 * Moves by number, to ask over and over what follows once some cannot be made. A search for choke points asks
 * thousands of times, so that facts and moves are positions in arrays here, not keys of maps.
 */
export class Reachability {
  readonly #facts = new Map<string, number>()
  /** For each fact the moves that need it. */
  readonly #needing: number[][] = []
  readonly #gains: readonly number[]
  readonly #premises: Int32Array
  readonly #numbers: ReadonlyMap<Step, number>

  constructor(moves: Iterable<Step>) {
    const list = [...moves]
    this.#numbers = new Map(list.map((move, index) => [move, index]))
    this.#premises = Int32Array.from(list, ({ premises }) => premises.length)
    this.#gains = list.map(({ gainKey }) => this.#numberOf(gainKey))
    for (const [index, { premises }] of list.entries()) {
      for (const premise of premises) this.#needing[this.#numberOf(premise)]?.push(index)
    }
  }

  /** Which facts still follow from some facts when the moves of `cut` cannot be made. */
  without(start: readonly Fact[], cut: ReadonlySet<Step>): { readonly has: (fact: string) => boolean } {
    const begun = [...new Set(start.map(factKey))]
    const queue = begun.flatMap((key) => this.#facts.get(key) ?? [])
    const held = new Uint8Array(this.#needing.length)
    for (const fact of queue) held[fact] = 1
    const waiting = this.#premises.slice()
    // A move that is cut waits for one premise more than it has.
    for (const move of cut) this.#delay(waiting, move)
    for (let index = 0; index < queue.length; index += 1) {
      for (const move of this.#needing[queue[index] ?? -1] ?? []) {
        const open = (waiting[move] ?? 0) - 1
        waiting[move] = open
        const gain = this.#gains[move] ?? -1
        if (open !== 0 || held[gain] === 1) continue
        held[gain] = 1
        queue.push(gain)
      }
    }
    return { has: (fact) => held[this.#facts.get(fact) ?? -1] === 1 || begun.includes(fact) }
  }

  #delay(waiting: Int32Array, move: Step): void {
    const number = this.#numbers.get(move)
    if (number !== undefined) waiting[number] = (waiting[number] ?? 0) + 1
  }

  #numberOf(key: string): number {
    const known = this.#facts.get(key)
    if (known !== undefined) return known
    const number = this.#needing.push([]) - 1
    this.#facts.set(key, number)
    return number
  }
}
