import type { Symbols } from './symbols.ts'
import { any, one } from './symbols.ts'

/** Pairs of states to look at before giving up. Real patterns need fewer than a hundred. */
const maxStates = 20_000

/** Stands for every character that neither pattern names: no code unit is as large. */
const otherCharacter = 0x10000

/**
 * Containment by subset construction on the outer pattern: searches a text of the inner pattern that the
 * outer one does not match. Exact for patterns without holes; gives up (false, "not shown") at a bound.
 *
 * A set of states of the outer pattern is a bigint, bit i meaning "the first i symbols are matched".
 */
export function containsBySubsets(outer: Symbols, inner: Symbols): boolean {
  const characters = charactersOf([...outer, ...inner, otherCharacter])
  const accept = 1n << BigInt(outer.length)
  const queue: { at: number; set: bigint }[] = [{ at: 0, set: closure(outer, 1n) }]
  const seen = new Set<string>(['0 1'])
  for (const { at, set } of queue) {
    if (at === inner.length && (set & accept) === 0n) return false
    if (seen.size > maxStates) return false
    for (const next of successors(inner, at, characters)) {
      const moved = next.letter === undefined ? set : closure(outer, step(outer, set, next.letter))
      const name = `${next.at} ${moved}`
      if (seen.has(name)) continue
      seen.add(name)
      queue.push({ at: next.at, set: moved })
    }
  }
  return true
}

function charactersOf(symbols: Symbols): readonly number[] {
  const codes = [...new Set(symbols)].filter((symbol) => typeof symbol === 'number')
  return codes.filter((code) => code >= 0)
}

type Move = { readonly at: number; readonly letter?: number | string }

/** Where the inner pattern can go from a state; a move without letter consumes nothing. */
function successors(inner: Symbols, at: number, characters: readonly number[]): Move[] {
  const symbol = inner[at]
  if (symbol === undefined) return []
  if (symbol === any) return [{ at: at + 1 }, ...characters.map((letter) => ({ at, letter }))]
  if (symbol === one) return characters.map((letter) => ({ at: at + 1, letter }))
  return [{ at: at + 1, letter: symbol }]
}

function step(outer: Symbols, set: bigint, letter: number | string): bigint {
  let result = 0n
  for (let i = 0; i < outer.length; i++) {
    const bit = 1n << BigInt(i)
    if ((set & bit) === 0n) continue
    const symbol = outer[i]
    if (symbol === any) result |= bit
    else if (symbol === letter || (symbol === one && typeof letter === 'number')) result |= bit << 1n
  }
  return result
}

function closure(outer: Symbols, set: bigint): bigint {
  let result = set
  for (let i = 0; i < outer.length; i++) {
    const bit = 1n << BigInt(i)
    if (outer[i] === any && (result & bit) !== 0n) result |= bit << 1n
  }
  return result
}
