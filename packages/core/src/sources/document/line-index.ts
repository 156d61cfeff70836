import type { SourceLocation } from '../../workload/index.ts'

/** Turns offsets of one text into locations. */
export type LineIndex = {
  readonly file: string
  /** The location of the half-open range of offsets. */
  readonly range: (start: number, end: number) => SourceLocation
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) {
    starts.push(index + 1)
  }
  return starts
}

/** Builds the index of line starts once; each look-up is then a binary search that starts at the last hit. */
export function indexLines(text: string, file: string): LineIndex {
  const starts = lineStarts(text)
  let last = 0
  const lineOf = (offset: number): number => {
    const here = starts[last] ?? 0
    const next = starts[last + 1] ?? Number.POSITIVE_INFINITY
    if (offset >= here && offset < next) return last
    let low = offset < here ? 0 : last
    let high = offset < here ? last : starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    last = low
    return low
  }
  const range = (start: number, end: number): SourceLocation => {
    const line = lineOf(start)
    const column = start - (starts[line] ?? 0) + 1
    const endLine = lineOf(end)
    return { file, line: line + 1, column, endLine: endLine + 1, endColumn: end - (starts[endLine] ?? 0) + 1 }
  }
  return { file, range }
}
