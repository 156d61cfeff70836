import { mask } from '@parapet/sensitive'
import type { Finding } from '../scan/index.ts'
import { groupBy } from '../workload/group-by.ts'
import type { SourceLocation } from '../workload/index.ts'
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
 * value or the first line of a key. What a control found to be a secret is hidden whatever it looks like.
 */
export function maskedOf(report: Pick<Report, 'text' | 'findings'>): Masked {
  const secrets = secretsOf(report.findings)
  const prose = new Map<string, { readonly value: string }>()
  const files = new Map<string, { readonly value: readonly string[] | undefined }>()
  return {
    prose: (text) => remember(prose, text, () => mask(text)),
    lines: (file) => remember(files, file, () => hide(linesOf(report.text(file)), secrets.get(file) ?? [])),
  }
}

function linesOf(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined
  return mask(text)
    .split('\n')
    .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
}

/** Where controls found secrets, by file. */
function secretsOf(findings: readonly Finding[]): ReadonlyMap<string, readonly SourceLocation[]> {
  const places = findings.flatMap(({ place }) => (place.secret === true && place.at ? [place.at] : []))
  return groupBy(places, ({ file }) => file)
}

/** The lines with everything but white space in the ranges starred. */
function hide(
  lines: readonly string[] | undefined,
  ranges: readonly SourceLocation[],
): readonly string[] | undefined {
  if (lines === undefined || ranges.length === 0) return lines
  const hidden = [...lines]
  for (const { line, column, endLine, endColumn } of ranges) {
    for (let at = line; at <= Math.min(endLine, hidden.length); at += 1) {
      const text = hidden[at - 1] ?? ''
      const from = at === line ? column - 1 : 0
      const to = at === endLine ? endColumn - 1 : text.length
      hidden[at - 1] = text.slice(0, from) + text.slice(from, to).replace(/\S/g, '*') + text.slice(to)
    }
  }
  return hidden
}

function remember<T>(known: Map<string, { readonly value: T }>, key: string, make: () => T): T {
  const found = known.get(key) ?? { value: make() }
  known.set(key, found)
  return found.value
}
