import type { SourceLocation } from '../workload/index.ts'
import { startOfLine } from './open-text.ts'

/** A replacement of the half-open range of offsets of a text. */
export type Splice = { readonly start: number; readonly end: number; readonly text: string }

/** A text that was changed, with the change; or why it was not. No splice: it already says so. */
export type Edited = { readonly text: string; readonly splice?: Splice } | { readonly refused: string }

/** The text with the range replaced. */
export const applySplice = (text: string, { start, end, text: by }: Splice): string =>
  text.slice(0, start) + by + text.slice(end)

/** The text with the range replaced, and the replacement. */
export const edited = (text: string, splice: Splice): Edited => ({ text: applySplice(text, splice), splice })

/** The offsets of a location in its text. */
export const offsetsOf = (text: string, at: SourceLocation): readonly [number, number] => [
  startOfLine(text, at.line) + at.column - 1,
  startOfLine(text, at.endLine) + at.endColumn - 1,
]

/** What ends the lines of a text. */
export const newlineOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

/** The offset at which the line of an offset begins. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

/** The offset at which the line of an offset ends, before what ends it. */
export function lineEnd(text: string, offset: number): number {
  const stop = text.indexOf('\n', offset)
  if (stop === -1) return text.length
  return stop > offset && text[stop - 1] === '\r' ? stop - 1 : stop
}
