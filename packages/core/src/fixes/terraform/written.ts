import type { Resource, SourceFiles } from '../../workload/index.ts'
import { type PlannedChange, type Unplanned, unsupported } from '../plan.ts'
import { lineEnd, lineStart, newlineOf, offsetsOf } from '../splice.ts'
import { standing } from './standing.ts'

/** The expression of a property, as it is written. */
export function writtenAs(
  { properties }: Resource,
  property: string,
  files: SourceFiles,
): string | undefined {
  const { there, rest } = standing(properties, [property])
  const text = there?.at && files.read(there.at.file)
  if (rest.length > 0 || there?.at === undefined || text === undefined) return undefined
  return text.slice(...offsetsOf(text, there.at))
}

/** An argument that stands on lines of its own goes, its lines with it. */
export function removed(
  { properties }: Resource,
  path: readonly string[],
  files: SourceFiles,
): { readonly changes: readonly PlannedChange[] } | Unplanned {
  const { there, rest } = standing(properties, path)
  if (rest.length > 0) return { changes: [] }
  const text = there?.at && files.read(there.at.file)
  if (there?.at === undefined || text === undefined) return unsupported('an expression computes the value')
  const [start, end] = offsetsOf(text, there.at)
  const from = lineStart(text, start)
  const stop = lineEnd(text, end)
  const isAlone = /^[ \t]*\w+[ \t]*=[ \t]*$/.test(text.slice(from, start))
  if (!isAlone || !/^\s*(?:#.*)?$/.test(text.slice(end, stop)))
    return unsupported('it does not stand on lines of its own')
  const change = { kind: 'literal', start: from, end: stop + newlineOf(text).length, text: '' } as const
  return { changes: [{ file: there.at.file, change }] }
}
