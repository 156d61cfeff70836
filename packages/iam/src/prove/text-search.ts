import { components } from '../pattern/arn.ts'
import type { Pattern } from '../pattern/pattern.ts'
import type { Symbols } from '../pattern/symbols.ts'
import { any, one } from '../pattern/symbols.ts'

/**
 * A pattern and how it is compared: `fold` without regard to case, `arn` part by part, so that wildcards
 * of the first five parts stand for no colon.
 */
export type TextDemand = { readonly pattern: Pattern; readonly mode: 'exact' | 'fold' | 'arn' }

/** Product states to look at before giving up. */
const maxStates = 30_000

/** A text, or certainty that there is none, or neither within the bound. */
export type TextSearch = { readonly text: string } | 'none' | 'gave-up'

/**
 * Searches a text that matches one pattern of every group and no unwanted one: breadth first over the
 * product of their automata, so a shortest one is found.
 *
 * Only letters that a group asks for next are tried, and one fresh letter that no pattern names: where
 * every group would take anything, another letter takes the unwanted patterns at least as far.
 */
export function findText(
  groups: readonly (readonly TextDemand[])[],
  unwanted: readonly TextDemand[],
): TextSearch {
  const product = productOf(groups, unwanted)
  const start = product.machines.map((machine) => machine.closure(1n))
  const queue: { states: readonly bigint[]; text: string }[] = [{ states: start, text: '' }]
  const seen = new Set([start.join(' ')])
  for (const { states, text } of queue) {
    if (accepts(product, states)) return { text }
    if (seen.size > maxStates) return 'gave-up'
    for (const letter of letters(product, states)) {
      const next = states.map((state, index) => product.machines[index]?.step(state, letter) ?? 0n)
      if (isDead(product, next)) continue
      const key = next.join(' ')
      if (seen.has(key)) continue
      seen.add(key)
      queue.push({ states: next, text: text + letter })
    }
  }
  return 'none'
}

/** All automata side by side; `groups` are the ranges of those of which one must accept. */
type Product = {
  readonly machines: readonly Machine[]
  readonly groups: readonly (readonly [from: number, to: number])[]
  readonly wanted: number
  readonly fresh: string
}

function productOf(groups: readonly (readonly TextDemand[])[], unwanted: readonly TextDemand[]): Product {
  const ranges: [number, number][] = []
  let wanted = 0
  for (const group of groups) {
    ranges.push([wanted, wanted + group.length])
    wanted += group.length
  }
  const machines = [...groups.flat(), ...unwanted].map(machineOf)
  return { machines, groups: ranges, wanted, fresh: freshLetter(machines) }
}

/** A pattern as a bit-parallel automaton: bit i of a state says that the first i symbols are matched. */
type Machine = {
  readonly accept: bigint
  readonly byLetter: ReadonlyMap<string, bigint>
  readonly step: (state: bigint, letter: string) => bigint
  readonly closure: (state: bigint) => bigint
}

function machineOf({ pattern, mode }: TextDemand): Machine {
  if (mode === 'arn' && components(pattern) === undefined) return nothing
  const bounded = mode === 'arn' ? lastColon(pattern.symbols) : 0
  let [stars, ones, inPart] = [0n, 0n, 0n]
  for (const [index, symbol] of pattern.symbols.entries()) {
    const bit = 1n << BigInt(index)
    if (symbol === any) stars |= bit
    if (symbol === one) ones |= bit
    if (index < bounded) inPart |= bit
  }
  return machineFrom(pattern.symbols, stars, ones, inPart, mode === 'fold')
}

function machineFrom(symbols: Symbols, stars: bigint, ones: bigint, inPart: bigint, fold: boolean): Machine {
  const byLetter = new Map<string, bigint>()
  for (const [index, symbol] of symbols.entries()) {
    if (typeof symbol !== 'number' || symbol < 0) continue
    const letter = String.fromCharCode(symbol)
    // Both cases are letters to try: a text that differs in case alone may be the one that is looked for.
    for (const form of new Set(fold ? [letter, upper(letter)] : [letter]))
      byLetter.set(form, (byLetter.get(form) ?? 0n) | (1n << BigInt(index)))
  }
  const closure = (state: bigint) => state | ((state & stars) << 1n)
  const step = (state: bigint, letter: string) => {
    const literal = byLetter.get(letter) ?? 0n
    const free = letter === ':' ? ~inPart : -1n
    return closure(((state & (literal | (ones & free))) << 1n) | (state & stars & free))
  }
  return { accept: 1n << BigInt(symbols.length), byLetter, step, closure }
}

/** The letter in upper case, when that is a single letter that is this one in lower case. */
function upper(letter: string): string {
  const form = letter.toUpperCase()
  return form.length === 1 && form.toLowerCase() === letter ? form : letter
}

/** What a malformed ARN pattern matches. */
const nothing: Machine = { accept: 0n, byLetter: new Map(), step: () => 0n, closure: (state) => state }

/** Position of the fifth colon. */
function lastColon(symbols: Symbols): number {
  let colons = 0
  const found = symbols.findIndex((symbol) => symbol === 0x3a && ++colons === 5)
  return found < 0 ? symbols.length : found
}

function accepts({ machines, groups, wanted }: Product, states: readonly bigint[]): boolean {
  const holds = (index: number) => ((states[index] ?? 0n) & (machines[index]?.accept ?? 0n)) !== 0n
  for (let index = wanted; index < machines.length; index++) if (holds(index)) return false
  return groups.every(([from, to]) => {
    for (let index = from; index < to; index++) if (holds(index)) return true
    return false
  })
}

/** No pattern of some group can match any more. */
function isDead({ groups }: Product, states: readonly bigint[]): boolean {
  return groups.some(([from, to]) => states.slice(from, to).every((state) => state === 0n))
}

function letters({ machines, wanted, fresh }: Product, states: readonly bigint[]): Set<string> {
  const found = new Set<string>()
  for (let index = 0; index < wanted; index++) {
    for (const [letter, mask] of machines[index]?.byLetter ?? []) {
      if (((states[index] ?? 0n) & mask) !== 0n) found.add(letter)
    }
  }
  return found.add(fresh)
}

/** A letter that no pattern names, in either case; letters and digits first, since names consist of them. */
function freshLetter(machines: readonly Machine[]): string {
  const used = new Set(
    machines.flatMap(({ byLetter }) => [...byLetter.keys()].map((letter) => letter.toLowerCase())),
  )
  for (const letter of 'xzqjkvwybfghmpuldnctrsiaoe0123456789-_') if (!used.has(letter)) return letter
  for (let code = 0x4e00; ; code++) {
    if (!used.has(String.fromCharCode(code))) return String.fromCharCode(code)
  }
}
