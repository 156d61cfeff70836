import type { Splice } from './splice.ts'

/** A part of a changed text: a range of the original, or something new. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string }

/** A changed text as parts of the original and what was put between them. */
export type Pieces = readonly Piece[]

/** A text that was not changed. */
export const untouched = (length: number): Pieces => [{ from: 0, to: length }]

/** The pieces after one more splice, whose offsets are those of the text as it is now. */
export function spliced(pieces: Pieces, { start, end, text }: Splice): Pieces {
  const before = slice(pieces, 0, start)
  const after = slice(pieces, end, Number.POSITIVE_INFINITY)
  return text === '' ? [...before, ...after] : [...before, { text }, ...after]
}

function slice(pieces: Pieces, start: number, end: number): Pieces {
  const kept: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const length = lengthOf(piece)
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, length)
    if (from < to) kept.push(part(piece, from, to))
    at += length
  }
  return kept
}

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.to - piece.from)

function part(piece: Piece, from: number, to: number): Piece {
  if ('text' in piece) return { text: piece.text.slice(from, to) }
  return { from: piece.from + from, to: piece.from + to }
}

/** The changes as splices of the original, in order and apart from each other. */
export function splicesOf(pieces: Pieces, length: number): readonly Splice[] {
  const splices: Splice[] = []
  let at = 0
  let text = ''
  for (const piece of pieces) {
    if ('text' in piece) text += piece.text
    else {
      if (text !== '' || piece.from > at) splices.push({ start: at, end: piece.from, text })
      at = piece.to
      text = ''
    }
  }
  if (text !== '' || at < length) splices.push({ start: at, end: length, text })
  return splices
}
