import { type Confidence, compareConfidence, type Match, type SensitiveKind } from './match.ts'
import { createSource } from './recognizer.ts'
import { recognizers } from './recognizers/index.ts'

/** Which matches count. */
export type SensitiveOptions = {
  /** Both kinds unless told. */
  readonly kinds?: readonly SensitiveKind[]
  /** `low`, which is everything, unless told. */
  readonly minConfidence?: Confidence
}

/** A match before overlaps are resolved, with the number of leading characters that may be shown. */
export type Candidate = Match & { readonly reveal: number }

/** Everything that any recognizer finds, overlaps included; by recognizer, then by offset. */
export function findCandidates(text: string, options: SensitiveOptions = {}): readonly Candidate[] {
  const { kinds = ['secret', 'personal'], minConfidence = 'low' } = options
  const source = createSource(text)
  return recognizers
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((recognizer) =>
      recognizer.scan(source).map(
        (span): Candidate => ({
          recognizer: recognizer.id,
          kind: recognizer.kind,
          start: span.start,
          end: span.end,
          confidence: span.confidence ?? recognizer.confidence,
          reveal: span.reveal ?? 0,
        }),
      ),
    )
    .filter(({ confidence }) => compareConfidence(confidence, minConfidence) >= 0)
}

/** Keeps of overlapping candidates the surest, then secrets, then the longest, then the earliest; sorted by offset. */
export function resolveOverlaps(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length < 2) return candidates
  // One cell per character: each recognizer's spans are disjoint, so all of this is linear in the text.
  const taken = new Uint8Array(text.length)
  const byWeight = [...candidates].sort(
    (a, b) =>
      compareConfidence(b.confidence, a.confidence) ||
      Number(b.kind === 'secret') - Number(a.kind === 'secret') ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  )
  const kept = byWeight.filter(({ start, end }) => {
    const isFree = !taken.subarray(start, end).includes(1)
    if (isFree) taken.fill(1, start, end)
    return isFree
  })
  return kept.sort((a, b) => a.start - b.start)
}

/**
 * Finds secrets and personal data in a text of any size and content, in linear time; never throws.
 * The matches are sorted by offset and disjoint: of overlapping ones the surest stays, then the secret, then the longest.
 */
export function findSensitive(text: string, options: SensitiveOptions = {}): readonly Match[] {
  return resolveOverlaps(text, findCandidates(text, options)).map(
    ({ recognizer, kind, start, end, confidence }) => ({
      recognizer,
      kind,
      start,
      end,
      confidence,
    }),
  )
}
