import type { Context } from '../condition/context.ts'
import type { PatternSet } from '../language/policy.ts'
import { bindPattern } from '../pattern/bind.ts'
import { matchesGlob } from '../pattern/glob.ts'
import type { Pattern } from '../pattern/pattern.ts'
import { isStar, literalOf, matchPattern } from '../pattern/pattern.ts'
import type { Bits, Both } from './bits.ts'
import {
  allBits,
  eitherOf,
  emptyBits,
  emptyBoth,
  isEmpty,
  neither,
  noBits,
  setBit,
  wordsFor,
} from './bits.ts'

/**
 * Which resources a pattern matches, as bits. Known ARNs are sorted, so a pattern is tried only on those that
 * begin with its first literal; those with holes are each tried. What a pattern matches is remembered.
 */
export class ResourceIndex {
  readonly size: number
  readonly everything: Bits
  readonly #sorted: readonly { readonly arn: string; readonly index: number }[]
  readonly #holed: readonly { readonly target: Pattern; readonly head: string; readonly index: number }[]
  readonly #memo = new Map<string, Both>()
  readonly #byPattern = new Map<Pattern, Both>()

  constructor(targets: readonly Pattern[]) {
    this.size = targets.length
    this.everything = allBits(targets.length)
    const all = targets.map((target, index) => ({ target, arn: literalOf(target), index }))
    this.#sorted = all
      .flatMap(({ arn, index }) => (arn === undefined ? [] : [{ arn, index }]))
      .sort((left, right) => (left.arn < right.arn ? -1 : Number(left.arn > right.arn)))
    this.#holed = all
      .filter(({ arn }) => arn === undefined)
      .map(({ target, index }) => ({ target, head: headOf(target), index }))
  }

  /** The resources that `Resource`, or its negation, covers in a context. */
  match(set: PatternSet, context: Context): Both {
    let matched = emptyBoth(wordsFor(this.size))
    for (const { pattern } of set.patterns) {
      const bound = bindPattern(pattern, context)
      if (bound !== 'absent') matched = eitherOf(matched, this.#matchPattern(bound))
      // What `NotResource` does with a variable without a value is open.
      else if (set.negated)
        matched = eitherOf(matched, { must: emptyBits(wordsFor(this.size)), may: this.everything })
    }
    return set.negated ? neither(this.everything, matched) : matched
  }

  #matchPattern(pattern: Pattern): Both {
    const remembered = this.#byPattern.get(pattern)
    if (remembered !== undefined) return remembered
    // A bound pattern keeps the text of its source, so the memo needs what it became.
    const key = JSON.stringify(pattern.tokens)
    const found = this.#memo.get(key) ?? this.#search(pattern)
    this.#memo.set(key, found)
    this.#byPattern.set(pattern, found)
    return found
  }

  #search(pattern: Pattern): Both {
    if (isStar(pattern)) return { must: this.everything, may: this.everything }
    const may = noBits(wordsFor(this.size))
    const prefix = headOf(pattern)
    for (let at = this.#firstFrom(prefix); at < this.#sorted.length; at++) {
      const entry = this.#sorted[at]
      if (entry === undefined || !entry.arn.startsWith(prefix)) break
      if (matchesGlob(pattern.glob, entry.arn)) setBit(may, entry.index)
    }
    const must = this.#searchHoled(pattern, may)
    if (isEmpty(may)) return emptyBoth(may.length)
    // Holes, and patterns that are no ARN, leave it open.
    if (pattern.parts < 6) return { must: emptyBits(may.length), may }
    if (must !== undefined) return { must, may }
    return { must: pattern.certain ? may : emptyBits(may.length), may }
  }

  /** Adds the ARNs with holes to those that perhaps match; the sure ones where there are ARNs with holes. */
  #searchHoled(pattern: Pattern, may: Bits): Bits | undefined {
    if (this.#holed.length === 0) return undefined
    const must = pattern.certain ? may.slice() : noBits(may.length)
    const start = headOf(pattern)
    for (const { target, head, index } of this.#holed) {
      // Comparing patterns as a whole costs the product of their lengths; most differ where they begin.
      if (!head.startsWith(start) && !start.startsWith(head)) continue
      const truth = matchPattern(pattern, target)
      if (truth !== false) setBit(may, index)
      if (truth === true) setBit(must, index)
    }
    return must
  }

  /** Position of the first ARN that is not before the prefix. */
  #firstFrom(prefix: string): number {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#sorted[middle]?.arn ?? '') < prefix) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The text that everything begins with that a pattern stands for. */
function headOf({ tokens: [first] }: Pattern): string {
  return first?.kind === 'literal' ? first.text : ''
}
