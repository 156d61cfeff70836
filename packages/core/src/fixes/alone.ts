import { readDocument } from '../sources/document/index.ts'
import type { Fix, FixReport } from './fix.ts'
import { applySplice, type Splice } from './splice.ts'

/** The changes of a file that one fix needs, as splices of the file as it is, in order and apart. */
export type FileChanges = { readonly file: string; readonly splices: readonly Splice[] }

/** A part of a file, of the original or put in by a fix, and the fix that took it away. */
type Part = { readonly text: string; readonly owner?: number; readonly takenBy?: number }

/**
 * What each fix changes by itself: its own changes and those of the fixes that it stands on, since it writes into
 * what they wrote or names a resource that they added. By the fingerprint of every finding that it mends. A fix whose
 * changes make no document without the others has no entry.
 */
export function fixesAlone({ fixes, files }: FixReport): ReadonlyMap<string, readonly FileChanges[]> {
  const parts = new Map<string, readonly Part[]>(
    files.filter(({ generated }) => !generated).map(({ file, before }) => [file, [{ text: before }]]),
  )
  const needs = fixes.map((fix, index) => new Set(adding(fixes, fix, index)))
  for (const [index, { splices }] of fixes.entries()) {
    for (const { file, splice } of splices) {
      const known = parts.get(file)
      if (known !== undefined) parts.set(file, cut(known, splice, index, needs))
    }
  }
  return new Map(
    fixes.flatMap((fix, index) => {
      const all = closure(index, needs)
      const changes = [...parts].flatMap(([file, known]): FileChanges[] => {
        const splices = splicesFor(known, all)
        return splices.length === 0 ? [] : [{ file, splices }]
      })
      const isWhole = changes.length > 0 && changes.every((one) => isDocument(one, files))
      return isWhole
        ? [fix.finding, ...fix.also].map(({ fingerprint }) => [fingerprint, changes] as const)
        : []
    }),
  )
}

/** The fixes before one that added a resource which it would have added. */
function adding(fixes: readonly Fix[], { adds, finding }: Fix, index: number): readonly number[] {
  return fixes.flatMap((other, at) => {
    const isSame = other.finding.resource.unit === finding.resource.unit
    const shares = other.adds.some(({ logicalId }) => adds.some((one) => one.logicalId === logicalId))
    return at < index && isSame && shares ? [at] : []
  })
}

/** The parts after a splice, whose offsets are those of the text that the fixes before left. */
function cut(
  parts: readonly Part[],
  { start, end, text }: Splice,
  by: number,
  needs: readonly Set<number>[],
): readonly Part[] {
  const result: Part[] = []
  let at = 0
  let isPut = false
  const put = (): void => {
    if (!isPut && text !== '') result.push({ text, owner: by })
    isPut = true
  }
  for (const part of parts) {
    const length = part.takenBy === undefined ? part.text.length : 0
    const from = Math.min(Math.max(start - at, 0), length)
    const to = Math.min(Math.max(end - at, 0), length)
    const isInside = from < to || (from > 0 && from < length)
    if (length === 0 || !isInside) {
      if (!isPut && at >= start && length > 0 && at >= end) put()
      result.push(part)
    } else {
      if (part.owner !== undefined && part.owner !== by) {
        needs[by]?.add(part.owner)
        // What was changed later is needed as it was changed.
        if (from < to) needs[part.owner]?.add(by)
      }
      if (from > 0) result.push({ ...part, text: part.text.slice(0, from) })
      if (at + from >= start) put()
      if (from < to) result.push({ ...part, text: part.text.slice(from, to), takenBy: by })
      if (to < length) result.push({ ...part, text: part.text.slice(to) })
    }
    at += length
  }
  put()
  return result
}

function closure(index: number, needs: readonly Set<number>[]): ReadonlySet<number> {
  const all = new Set([index])
  // A set that grows while it is walked is walked to its end.
  for (const one of all) for (const needed of needs[one] ?? []) all.add(needed)
  return all
}

/** The splices of the original that some fixes make. */
function splicesFor(parts: readonly Part[], fixes: ReadonlySet<number>): readonly Splice[] {
  const splices: Splice[] = []
  let at = 0
  let open: { start: number; text: string } | undefined
  const close = (): void => {
    if (open !== undefined) splices.push({ start: open.start, end: at, text: open.text })
    open = undefined
  }
  for (const { text, owner, takenBy } of parts) {
    const isGone = takenBy !== undefined && fixes.has(takenBy)
    if (owner !== undefined) {
      if (!fixes.has(owner) || isGone) continue
      open ??= { start: at, text: '' }
      open.text += text
    } else {
      if (isGone) open ??= { start: at, text: '' }
      else close()
      at += text.length
    }
  }
  close()
  return splices
}

/** Whether the file is one document still; code of Terraform has no rows or commas that hang on each other. */
function isDocument({ file, splices }: FileChanges, files: FixReport['files']): boolean {
  if (file.endsWith('.tf')) return true
  const before = files.find((one) => one.file === file)?.before ?? ''
  const after = [...splices].reverse().reduce(applySplice, before)
  const { roots, diagnostics } = readDocument(after, file)
  return roots.length === 1 && diagnostics.every(({ severity }) => severity !== 'error')
}
