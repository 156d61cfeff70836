/** Numbers from `from` up to, and not including, `end`. */
export type Interval<T extends number | bigint> = { readonly from: T; readonly end: T }

/**
 * A set of numbers as ordered intervals that neither overlap nor touch, so that equal sets are spelled
 * equally. Half-open: no operation has to step to a neighbor, and numbers and bigints are treated alike.
 */
export type Intervals<T extends number | bigint> = readonly Interval<T>[]

/** The union of some intervals in any order; empty ones vanish. */
export function intervals<T extends number | bigint>(parts: readonly Interval<T>[]): Intervals<T> {
  const ordered = parts
    .filter(({ from, end }) => from < end)
    .sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0))
  const merged: Interval<T>[] = []
  for (const next of ordered) {
    const last = merged.at(-1)
    if (last === undefined || last.end < next.from) merged.push(next)
    else if (last.end < next.end) merged[merged.length - 1] = { from: last.from, end: next.end }
  }
  return merged
}

/** What is in either set. */
export function union<T extends number | bigint>(left: Intervals<T>, right: Intervals<T>): Intervals<T> {
  if (left.length === 0) return right
  return right.length === 0 ? left : intervals([...left, ...right])
}

/** What is in both sets; time grows with the sum of their lengths. */
export function intersection<T extends number | bigint>(
  left: Intervals<T>,
  right: Intervals<T>,
): Intervals<T> {
  const common: Interval<T>[] = []
  for (let i = 0, j = 0; ; ) {
    const a = left[i]
    const b = right[j]
    if (a === undefined || b === undefined) return common
    const from = later(a.from, b.from)
    const end = earlier(a.end, b.end)
    if (from < end) common.push({ from, end })
    if (a.end < b.end) i += 1
    else j += 1
  }
}

/** What is in the first set and not in the second. */
export function difference<T extends number | bigint>(left: Intervals<T>, right: Intervals<T>): Intervals<T> {
  const rest: Interval<T>[] = []
  let j = 0
  for (const { from: start, end } of left) {
    let from = start
    while ((right[j]?.end ?? end) <= from && j < right.length) j += 1
    for (let k = j; from < end; k += 1) {
      const hole = right[k]
      if (hole === undefined || hole.from >= end) {
        rest.push({ from, end })
        break
      }
      if (from < hole.from) rest.push({ from, end: hole.from })
      if (hole.end > from) from = hole.end
    }
  }
  return rest
}

/** Whether every member of the first set is in the second. */
export function isWithin<T extends number | bigint>(inner: Intervals<T>, outer: Intervals<T>): boolean {
  return difference(inner, outer).length === 0
}

const later = <T extends number | bigint>(left: T, right: T): T => (left < right ? right : left)
const earlier = <T extends number | bigint>(left: T, right: T): T => (right < left ? right : left)
