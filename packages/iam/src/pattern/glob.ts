/**
 * Text matching with `*` (any characters, none included) and `?` (exactly one character), compiled once.
 *
 * A glob is its pieces, the runs between stars: without `first` there is no star at all. Matching takes the
 * leftmost place for each piece in turn, which is complete for such patterns, so nothing backtracks.
 */
export type Glob = { readonly first?: Piece; readonly middle: readonly Piece[]; readonly last: Piece }

/** A run without stars. `wild` lists the positions of `?`; `masks` finds such a run in one pass. */
export type Piece = {
  readonly text: string
  readonly wild: readonly number[]
  readonly masks?: Masks
}

/** For each character the set of positions it may take, as bits in 32-bit words. */
type Masks = {
  readonly words: number
  readonly byCode: ReadonlyMap<number, Uint32Array>
  readonly others: Uint32Array
}

/** Compiles a run; `wild` are the positions in `text` at which any one character may stand. */
export function compilePiece(text: string, wild: readonly number[]): Piece {
  return wild.length === 0 ? { text, wild } : { text, wild, masks: masksOf(text, wild) }
}

/** A glob by the runs before each star and the one after all of them; each may be empty. */
export function globOf(beforeStars: readonly Piece[], last: Piece): Glob {
  const [first, ...middle] = beforeStars
  return first === undefined ? { middle, last } : { first, middle, last }
}

/** Does the whole text match? Linear in text plus pattern, times pattern/32 for runs that hold `?`. */
export function matchesGlob({ first, middle, last }: Glob, text: string): boolean {
  const end = text.length - last.text.length
  if (first === undefined) return end === 0 && standsAt(last, text, 0)
  let from = first.text.length
  if (end < from || !standsAt(first, text, 0) || !standsAt(last, text, end)) return false
  for (const piece of middle) {
    const found = findPiece(piece, text, from, end)
    if (found < 0) return false
    from = found + piece.text.length
  }
  return true
}

function standsAt(piece: Piece, text: string, offset: number): boolean {
  let start = 0
  for (const wild of piece.wild) {
    if (!text.startsWith(piece.text.slice(start, wild), offset + start)) return false
    start = wild + 1
  }
  return text.startsWith(piece.text.slice(start), offset + start)
}

/** The first place at or after `from` where the run stands and ends by `end`, or -1. */
function findPiece(piece: Piece, text: string, from: number, end: number): number {
  if (piece.masks !== undefined) return shiftAnd(piece.masks, piece.text.length, text, from, end)
  const found = text.indexOf(piece.text, from)
  return found + piece.text.length <= end ? found : -1
}

/** Bit-parallel search (shift-and): bit i of the state says that the first i+1 characters stand here. */
function shiftAnd(masks: Masks, length: number, text: string, from: number, end: number): number {
  const state = new Uint32Array(masks.words)
  const lastBit = (length - 1) & 31
  for (let offset = from; offset < end; offset++) {
    const mask = masks.byCode.get(text.charCodeAt(offset)) ?? masks.others
    let carry = 1
    for (let word = 0; word < masks.words; word++) {
      const bits = state[word] ?? 0
      state[word] = ((bits << 1) | carry) & (mask[word] ?? 0)
      carry = bits >>> 31
    }
    if ((((state[masks.words - 1] ?? 0) >>> lastBit) & 1) === 1) return offset - length + 1
  }
  return -1
}

function masksOf(text: string, wild: readonly number[]): Masks {
  const words = Math.ceil(text.length / 32)
  const others = new Uint32Array(words)
  for (const position of wild) setBit(others, position)
  const byCode = new Map<number, Uint32Array>()
  for (let position = 0; position < text.length; position++) {
    const code = text.charCodeAt(position)
    const mask = byCode.get(code) ?? others.slice()
    setBit(mask, position)
    byCode.set(code, mask)
  }
  return { words, byCode, others }
}

function setBit(bits: Uint32Array, position: number): void {
  const word = position >>> 5
  bits[word] = (bits[word] ?? 0) | (1 << (position & 31))
}
