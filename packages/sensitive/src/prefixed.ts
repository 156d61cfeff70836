import { type CharacterSet, isBoundary, runEnd } from './characters.ts'
import type { Confidence } from './match.ts'
import type { Recognizer, Source, Span } from './recognizer.ts'

/** A secret that starts with a fixed text and goes on in one alphabet. */
export type PrefixedToken = {
  readonly id: string
  readonly title: string
  readonly confidence?: Confidence
  readonly prefixes: readonly string[]
  readonly alphabet: CharacterSet
  /** Fewest characters after the prefix. */
  readonly min: number
  /** Most characters after the prefix, when the format fixes the length. */
  readonly max?: number
  /** Looks at the characters after the prefix. */
  readonly accept?: (rest: string) => boolean
}

const longestReveal = 4

// After a hit the scan goes on behind the whole run: a later prefix in the same run has a shorter rest,
// so each character is read once per prefix.
function scanPrefix(text: string, prefix: string, token: PrefixedToken): readonly Span[] {
  const spans: Span[] = []
  let start = text.indexOf(prefix)
  while (start >= 0) {
    let next = start + 1
    if (isBoundary(text, start - 1)) {
      const from = start + prefix.length
      const end = runEnd(text, token.alphabet, from)
      const length = end - from
      const fits = length >= token.min && length <= (token.max ?? length) && isBoundary(text, end)
      if (fits && (token.accept?.(text.slice(from, end)) ?? true)) {
        spans.push({ start, end, reveal: Math.min(longestReveal, prefix.length) })
      }
      next = Math.max(next, end)
    }
    start = text.indexOf(prefix, next)
  }
  return spans
}

/** Sorts spans and drops those that overlap an earlier one. */
export function sortDisjoint(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  let reached = 0
  return sorted.filter((span) => {
    if (span.start < reached) return false
    reached = span.end
    return true
  })
}

/** A recognizer for a prefixed token; linear, for it reads each run of the alphabet once per prefix. */
export function prefixed(token: PrefixedToken): Recognizer {
  return {
    id: token.id,
    title: token.title,
    kind: 'secret',
    confidence: token.confidence ?? 'high',
    scan: ({ text }: Source) =>
      sortDisjoint(token.prefixes.flatMap((prefix) => scanPrefix(text, prefix, token))),
  }
}
