import type { SourceLocation, UnresolvedPart, Value } from '../../workload/index.ts'
import { assuming, scalar, uniteAssumptions } from './make-value.ts'

/** A literal piece of a text or a hole in it. */
export type Part = string | UnresolvedPart

/** The longest text that is put together, in UTF-16 code units; templates themselves stop at 1 MB. */
export const maximumTextLength = 4_000_000

/** Neighbouring literals made one, empty ones dropped. */
export function normalizeParts(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part
    else if (part !== '') result.push(part)
  }
  return result
}

/**
 * The value that a sequence of parts is: a scalar when all is known, the unresolved value itself when that
 * is all there is, a text otherwise. It rests on what the values it is made from rest on.
 */
export function valueOfParts(parts: readonly Part[], at: SourceLocation, from: readonly Value[]): Value {
  const normal = normalizeParts(parts)
  const [only] = normal
  const assumes = uniteAssumptions(from.map((value) => value.assumes))
  if (only === undefined) return assuming(scalar('', at), assumes)
  if (normal.length > 1) return assuming({ kind: 'text', parts: normal, at }, assumes)
  return assuming(typeof only === 'string' ? scalar(only, at) : { ...only, at }, assumes)
}

/** How long the literal parts are together. */
export function literalLength(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0)
}
