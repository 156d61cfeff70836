import { mask } from '@parapet/sensitive'
import type { Report } from './report.ts'

/** What a rendering may show of texts that it did not write itself: the same texts without secrets. */
export type Masked = {
  /** A message, a value, a reason. */
  readonly prose: (text: string) => string
  /** The lines of an input file without their ends; `undefined` when there is no such file. */
  readonly lines: (file: string) => readonly string[] | undefined
}

/**
 * Masks the texts of one report, each once.
 *
 * Invariant: files are masked whole before anything is cut from them, since a cut hides the name before a
 * value or the first line of a key.
 */
export function maskedOf(report: Pick<Report, 'text'>): Masked {
  const prose = new Map<string, { readonly value: string }>()
  const files = new Map<string, { readonly value: readonly string[] | undefined }>()
  return {
    prose: (text) => remember(prose, text, () => mask(text)),
    lines: (file) => remember(files, file, () => linesOf(report.text(file))),
  }
}

function linesOf(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined
  return mask(text)
    .split('\n')
    .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
}

function remember<T>(known: Map<string, { readonly value: T }>, key: string, make: () => T): T {
  const found = known.get(key) ?? { value: make() }
  known.set(key, found)
  return found.value
}
