import { containsBySubsets } from './subsets.ts'
import type { Symbols } from './symbols.ts'
import { any, one } from './symbols.ts'

/**
 * Have the two patterns no text in common? Holes count as `*`, so true is certain whatever they hold.
 *
 * Product reachability: row i, column j says that the first i symbols of one and the first j of the other
 * can stand for the same text. Time and space are the product of the lengths.
 */
export function disjoint(left: Symbols, right: Symbols): boolean {
  if (headsDiffer(left, right)) return true
  let row = new Uint8Array(right.length + 1)
  row[0] = 1
  // What is written past the end of a row is lost, as it should be.
  for (const a of left) {
    const next = new Uint8Array(right.length + 1)
    for (let j = row.indexOf(1); j >= 0; j = row.indexOf(1, j + 1)) {
      const b = right[j]
      if (isOpen(a) || isOpen(b)) {
        next[j] = 1
        row[j + 1] = 1
      } else if (a === b || a === one || b === one) next[j + 1] = 1
    }
    row = next
  }
  for (const [j, b] of right.entries()) if (row[j] === 1 && isOpen(b)) row[j + 1] = 1
  return row[right.length] !== 1
}

/**
 * Does the first pattern match every text of the second? True is certain for whatever the holes hold;
 * false means "not shown", which for two patterns without holes is exact.
 *
 * A star or hole of the inner pattern is taken as a letter of its own that only a star, or the same hole,
 * can match. That decides all cases except those in which the outer pattern holds `?`; then the subset
 * construction decides, within a bound.
 */
export function contains(outer: Symbols, inner: Symbols): boolean {
  if (outer.length === 1 && outer[0] === any) return true
  const normal = normalize(inner)
  const pattern = normalize(outer)
  if (coversAsLetters(pattern, normal)) return true
  return pattern.includes(one) && !disjoint(pattern, normal) && containsBySubsets(pattern, normal)
}

function coversAsLetters(outer: Symbols, inner: Symbols): boolean {
  const width = outer.length + 1
  let row = new Uint8Array(width)
  row[0] = 1
  skipStars(outer, row)
  for (const letter of inner) {
    const next = new Uint8Array(width)
    for (let i = 0; i < outer.length; i++) {
      if (row[i] !== 1) continue
      const symbol = outer[i]
      if (symbol === any) next[i] = 1
      else if (symbol === letter || (symbol === one && isLetter(letter))) next[i + 1] = 1
    }
    skipStars(outer, next)
    row = next
  }
  return row[outer.length] === 1
}

function skipStars(outer: Symbols, row: Uint8Array): void {
  for (let i = 0; i < outer.length; i++) if (row[i] === 1 && outer[i] === any) row[i + 1] = 1
}

/** One character, known or not: what a `?` can match for sure. */
function isLetter(symbol: number | string): boolean {
  return typeof symbol === 'number' && symbol !== any
}

/** `*` and holes: any text may stand here. */
function isOpen(symbol: number | string | undefined): boolean {
  return symbol === any || typeof symbol === 'string'
}

/** Orders each run of wildcards as `?…?*`, so that equal languages look alike more often. */
function normalize(symbols: Symbols): Symbols {
  if (!symbols.includes(any) || !symbols.includes(one)) return symbols
  const result: (number | string)[] = []
  let star = false
  for (const symbol of symbols) {
    if (symbol === any) star = true
    else {
      if (star && symbol !== one) {
        result.push(any)
        star = false
      }
      result.push(symbol)
    }
  }
  return star ? [...result, any] : result
}

/** The cheap half of most questions: both begin with letters, and they differ. */
function headsDiffer(left: Symbols, right: Symbols): boolean {
  for (let index = 0; ; index++) {
    const a = left[index]
    const b = right[index]
    if (a === undefined || b === undefined) return a !== b && !isOpen(a) && !isOpen(b)
    if (isOpen(a) || isOpen(b)) return false
    if (a !== b && a !== one && b !== one) return true
  }
}
