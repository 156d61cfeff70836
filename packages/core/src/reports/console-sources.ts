import type { SourceLocation } from '../workload/index.ts'
import type { ConsoleChunk, ConsoleSource } from './console-types.ts'
import type { Masked } from './masked.ts'

/** Lines shown above and below what a report points at. */
const CONTEXT = 6
/** Longer ranges are shown from their start. */
const RANGE_LIMIT = 40
/** Longer lines are cut: a template on one line must not be embedded for one excerpt. */
const LINE_LIMIT = 400

/** Cuts what the report points at out of the masked input files, each stretch of a file once. */
export function consoleSources(places: readonly SourceLocation[], masked: Masked): readonly ConsoleSource[] {
  const byFile = new Map<string, Set<number>>()
  for (const place of places) {
    const wanted = byFile.get(place.file) ?? new Set<number>()
    byFile.set(place.file, wanted)
    const last = Math.min(place.endLine, place.line + RANGE_LIMIT) + CONTEXT
    for (let line = Math.max(1, place.line - CONTEXT); line <= last; line += 1) wanted.add(line)
  }
  return [...byFile.keys()].sort().flatMap((file) => {
    const lines = masked.lines(file)
    return lines === undefined ? [] : [{ file, chunks: chunksOf(lines, byFile.get(file) ?? new Set()) }]
  })
}

function chunksOf(lines: readonly string[], wanted: ReadonlySet<number>): readonly ConsoleChunk[] {
  const chunks: { readonly line: number; readonly lines: string[] }[] = []
  for (const line of [...wanted].sort((a, b) => a - b)) {
    const text = lines[line - 1]
    if (text === undefined) continue
    const chunk = chunks.at(-1)
    const cut = text.length > LINE_LIMIT ? `${text.slice(0, LINE_LIMIT)}…` : text
    if (chunk !== undefined && chunk.line + chunk.lines.length === line) chunk.lines.push(cut)
    else chunks.push({ line, lines: [cut] })
  }
  return chunks
}
