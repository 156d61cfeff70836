import type { Splice } from './splice.ts'

/** A line of a unified diff; numbers count from 1. */
export type DiffLine =
  | { readonly kind: 'same'; readonly text: string; readonly before: number; readonly after: number }
  | { readonly kind: 'removed'; readonly text: string; readonly before: number }
  | { readonly kind: 'added'; readonly text: string; readonly after: number }

/** Lines that change, with lines around them. */
export type Hunk = {
  readonly before: number
  readonly after: number
  readonly lines: readonly DiffLine[]
  /** Whether its last line is the last one of the file. */
  readonly reachesEnd: boolean
}

const CONTEXT = 3

/** Lines `[start, end)` of the original, counted from 0, and what stands there instead. */
type Region = { readonly start: number; readonly end: number; readonly by: readonly string[] }

/** The hunks of a unified diff, from the splices of the original: in order and apart from each other. */
export function hunksOf(text: string, splices: readonly Splice[]): readonly Hunk[] {
  const lines = linesOf(text)
  const regions = regionsOf(text, splices).map((region) => trimmed(region, lines))
  const hunks: Hunk[] = []
  let shift = 0
  for (const group of grouped(regions.filter(isChange))) {
    hunks.push(hunkOf(group, lines, shift))
    shift += group.reduce((sum, { start, end, by }) => sum + by.length - (end - start), 0)
  }
  return hunks
}

/** The lines of a text; a line break at its end ends the last line and begins none. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
  return text.endsWith('\n') ? lines.slice(0, -1) : lines
}

function regionsOf(text: string, splices: readonly Splice[]): readonly Region[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const lineOf = (offset: number): number =>
    Math.max(
      starts.findLastIndex((start) => start <= offset),
      0,
    )
  const regions: Region[] = []
  let pending: Splice[] = []
  let last = -1
  const flush = (): void => {
    const [first] = pending
    if (first === undefined) return
    const start = lineOf(first.start)
    const from = starts[start] ?? 0
    const to = starts[last + 1] ?? text.length
    regions.push({ start, end: last + 1, by: linesOf(replaced(text, from, to, pending)) })
    pending = []
  }
  for (const splice of splices) {
    if (pending.length > 0 && lineOf(splice.start) > last) flush()
    pending.push(splice)
    last = Math.max(last, lineOf(splice.end))
  }
  flush()
  return regions
}

function replaced(text: string, from: number, to: number, splices: readonly Splice[]): string {
  let result = ''
  let at = from
  for (const { start, end, text: by } of splices) {
    result += text.slice(at, start) + by
    at = end
  }
  return result + text.slice(at, to)
}

/** Without the lines at both ends that stay as they are. */
function trimmed({ start, end, by }: Region, lines: readonly string[]): Region {
  let head = 0
  const old = lines.slice(start, end)
  while (head < old.length && head < by.length && old[head] === by[head]) head++
  let tail = 0
  const most = Math.min(old.length, by.length) - head
  while (tail < most && old[old.length - 1 - tail] === by[by.length - 1 - tail]) tail++
  return { start: start + head, end: start + old.length - tail, by: by.slice(head, by.length - tail) }
}

const isChange = ({ start, end, by }: Region): boolean => end > start || by.length > 0

/** Regions whose context would touch are one hunk. */
function grouped(regions: readonly Region[]): readonly (readonly Region[])[] {
  const groups: Region[][] = []
  for (const region of regions) {
    const group = groups.at(-1)
    if (group !== undefined && region.start - (group.at(-1)?.end ?? 0) <= 2 * CONTEXT) group.push(region)
    else groups.push([region])
  }
  return groups
}

function hunkOf(group: readonly Region[], lines: readonly string[], shift: number): Hunk {
  const first = group[0]?.start ?? 0
  const from = Math.max(0, first - CONTEXT)
  const until = Math.min(lines.length, (group.at(-1)?.end ?? 0) + CONTEXT)
  const result: DiffLine[] = []
  let at = from
  let moved = shift
  const same = (to: number): void => {
    for (; at < to; at++)
      result.push({ kind: 'same', text: lines[at] ?? '', before: at + 1, after: at + moved + 1 })
  }
  for (const { start, end, by } of group) {
    same(start)
    for (; at < end; at++) result.push({ kind: 'removed', text: lines[at] ?? '', before: at + 1 })
    const offset = start + moved + 1
    result.push(...by.map((text, index) => ({ kind: 'added', text, after: offset + index }) as const))
    moved += by.length - (end - start)
  }
  same(until)
  return { before: from + 1, after: from + shift + 1, lines: result, reachesEnd: until === lines.length }
}
