import { Heap } from './heap.ts'
import type { Move, Moves } from './moves.ts'
import { type Fact, factKey } from './technique.ts'

/** At most so many ways are kept by which one fact is reached. */
export const DERIVATION_LIMIT = 3

/** What an attacker comes to hold from a start. */
export type Reached = {
  readonly fact: Fact
  /** Moves and doubts on the cheapest way to it. */
  readonly cost: number
  /** The last moves by which it is reached, cheapest first; none for what the attacker starts with. */
  readonly by: readonly Move[]
}

/** Extra cost of a move about which something is not settled: a certain way is shown before a shorter one. */
const DOUBT = 2

/**
 * All that follows from some facts, each with its cheapest derivations.
 *
 * A move is made once all its premises are held (AND); a fact is held once any move gives it (OR). Facts are
 * settled cheapest first, which is right because a move never costs less than its premises (Knuth 1977).
 * Time is linear in the moves that take part, but for the logarithm of the queue.
 */
export function explore(start: readonly Fact[], moves: Moves): ReadonlyMap<string, Reached> {
  const reached = new Map<string, { fact: Fact; cost: number; by: Move[] }>()
  const waiting = new Map<Move, number>()
  const queue = new Heap<{ readonly fact: Fact; readonly move?: Move }>()
  for (const fact of start) queue.push(0, { fact })
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { fact, move } = next.item
    const key = factKey(fact)
    const known = reached.get(key)
    if (known !== undefined) {
      if (move !== undefined && known.by.length > 0 && known.by.length < DERIVATION_LIMIT) known.by.push(move)
      continue
    }
    reached.set(key, { fact, cost: next.cost, by: move === undefined ? [] : [move] })
    for (const enabled of enabledBy(key, moves, waiting)) {
      if (enabled.gainKey === key) continue
      queue.push(costOf(enabled, reached), { fact: enabled.gain, move: enabled })
    }
  }
  return reached
}

/** The moves whose last missing premise is this fact. */
function enabledBy(key: string, moves: Moves, waiting: Map<Move, number>): readonly Move[] {
  return moves.on(key).filter((move) => {
    const open = (waiting.get(move) ?? move.premises.length) - 1
    waiting.set(move, open)
    return open === 0
  })
}

function costOf(move: Move, reached: ReadonlyMap<string, { readonly cost: number }>): number {
  const doubts = move.requirements.some(({ conditions, unsettled }) => conditions.length > 0 || unsettled)
  let cost = doubts ? 1 + DOUBT : 1
  for (const premise of move.premises) cost += reached.get(premise)?.cost ?? 0
  return cost
}
