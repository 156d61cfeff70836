import type { SourceLocation } from '../workload/index.ts'

/** A replacement of the half-open range of offsets of a text. */
export type Splice = { readonly start: number; readonly end: number; readonly text: string }

/** The text with the range replaced. */
export const applySplice = (text: string, { start, end, text: by }: Splice): string =>
  text.slice(0, start) + by + text.slice(end)

/** The offsets of a location in its text. */
export function offsetsOf(text: string, at: SourceLocation): readonly [number, number] {
  let start = 0
  for (let line = 1; line < at.line; line++) start = text.indexOf('\n', start) + 1
  let end = start
  for (let line = at.line; line < at.endLine; line++) end = text.indexOf('\n', end) + 1
  return [start + at.column - 1, end + at.endColumn - 1]
}
