/** A set of small numbers, one bit each. */
export type Bits = Uint32Array<ArrayBuffer>

/**
 * A set in three-valued logic: `must` holds what is surely in it, `may` also what is perhaps.
 * Invariant: must is a subset of may.
 */
export type Both = { readonly must: Bits; readonly may: Bits }

/** Words that a set of numbers below `size` takes. */
export function wordsFor(size: number): number {
  return (size + 31) >>> 5
}

/** The empty set. */
export function noBits(words: number): Bits {
  return new Uint32Array(words)
}

/** Every number below `size`. */
export function allBits(size: number): Bits {
  const bits = new Uint32Array(wordsFor(size)).fill(0xffff_ffff)
  if ((size & 31) !== 0) bits[bits.length - 1] = 0xffff_ffff >>> (32 - (size & 31))
  return bits
}

/** Is the number in the set? */
export function hasBit(bits: Bits, index: number): boolean {
  return (((bits[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1
}

/** Puts a number into the set. */
export function setBit(bits: Bits, index: number): void {
  const word = index >>> 5
  bits[word] = (bits[word] ?? 0) | (1 << (index & 31))
}

/** Adds every member of another set. */
export function addAll(target: Bits, source: Bits): void {
  for (let word = 0; word < target.length; word++) target[word] = (target[word] ?? 0) | (source[word] ?? 0)
}

/** Members of both. */
export function common(left: Bits, right: Bits): Bits {
  const result = new Uint32Array(left.length)
  for (let word = 0; word < left.length; word++) result[word] = (left[word] ?? 0) & (right[word] ?? 0)
  return result
}

/** What is not in the set; `everything` bounds it. */
export function without(everything: Bits, bits: Bits): Bits {
  const result = new Uint32Array(everything.length)
  for (let word = 0; word < result.length; word++) result[word] = (everything[word] ?? 0) & ~(bits[word] ?? 0)
  return result
}

/** Has the set no member? */
export function isEmpty(bits: Bits): boolean {
  return bits.every((word) => word === 0)
}

/** The members in order. */
export function* members(bits: Bits): Generator<number> {
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1)
      yield word * 32 + 31 - Math.clz32(rest & -rest)
  }
}

const empties = new Map<number, Bits>()

/** The empty set, shared: nobody writes to it, and whoever meets it may skip the work. */
export function emptyBits(words: number): Bits {
  const known = empties.get(words)
  if (known !== undefined) return known
  const bits = noBits(words)
  empties.set(words, bits)
  return bits
}

/** The empty set in three values, shared. */
export function emptyBoth(words: number): Both {
  const bits = emptyBits(words)
  return { must: bits, may: bits }
}

/** Is it the shared empty set? */
export function isNothing(both: Both): boolean {
  return both.may === emptyBits(both.may.length)
}

/** A set of which nothing is in doubt. */
export function sureBoth(bits: Bits): Both {
  return { must: bits, may: bits }
}

/** Conjunction in three values. Sets that are the same array are not copied. */
export function bothOf(left: Both, right: Both): Both {
  if (isNothing(left) || (left.may === right.may && left.must === right.must)) return left
  if (isNothing(right)) return right
  const may = common(left.may, right.may)
  const sure = left.must === left.may && right.must === right.may
  return { must: sure ? may : common(left.must, right.must), may }
}

/** Disjunction in three values; a side that is empty costs nothing. */
export function eitherOf(left: Both, right: Both): Both {
  if (isNothing(left)) return right
  if (isNothing(right) || (left.may === right.may && left.must === right.must)) return left
  const may = left.may.slice()
  addAll(may, right.may)
  if (left.must === left.may && right.must === right.may) return { must: may, may }
  const must = left.must.slice()
  addAll(must, right.must)
  return { must, may }
}

/** Negation in three values. */
export function neither(everything: Bits, both: Both): Both {
  return { must: without(everything, both.may), may: without(everything, both.must) }
}

/** The empty set in three values. */
export function noBoth(words: number): Both {
  return { must: noBits(words), may: noBits(words) }
}

/**
 * Turns columns into rows, one after the other in one array: bit r of row p is bit p of column r. A column
 * that is absent is empty. Blocks of 32 by 32 bits are turned at once; empty ones are skipped.
 */
export function transpose(columns: readonly (Bits | undefined)[], rowCount: number): Bits {
  const rowWords = wordsFor(columns.length)
  const columnWords = wordsFor(rowCount)
  const rows = new Uint32Array(columnWords * 32 * rowWords)
  const block = new Uint32Array(32)
  for (let columnWord = 0; columnWord < rowWords; columnWord++) {
    const group = columns.slice(columnWord * 32, columnWord * 32 + 32)
    if (group.every((column) => column === undefined)) continue
    for (let rowWord = 0; rowWord < columnWords; rowWord++) {
      let any = 0
      for (let i = 0; i < 32; i++) any |= block[i] = group[i]?.[rowWord] ?? 0
      if (any === 0) continue
      turnBlock(block)
      for (let i = 0; i < 32; i++) rows[(rowWord * 32 + i) * rowWords + columnWord] = block[i] ?? 0
    }
  }
  return rows
}

/** Transposes 32 words of 32 bits in place by swapping halves, quarters and so on. */
function turnBlock(block: Uint32Array): void {
  for (let width = 16, mask = 0x0000_ffff; width !== 0; width >>>= 1, mask ^= mask << width) {
    for (let i = 0; i < 32; i = (i + width + 1) & ~width) {
      const low = block[i] ?? 0
      const high = block[i + width] ?? 0
      const swap = ((low >>> width) ^ high) & mask
      block[i + width] = high ^ swap
      block[i] = low ^ (swap << width)
    }
  }
}

/** Hands out sets from larger blocks: thousands of small arrays would keep the garbage collector busy. */
export class Slab {
  readonly #words: number
  #block: Bits
  #used = 0

  constructor(words: number) {
    this.#words = words
    this.#block = new Uint32Array(words * 64)
  }

  /** An empty set of its own. */
  take(): Bits {
    if (this.#used + this.#words > this.#block.length) {
      this.#block = new Uint32Array(this.#words * 64)
      this.#used = 0
    }
    this.#used += this.#words
    return this.#block.subarray(this.#used - this.#words, this.#used)
  }
}
