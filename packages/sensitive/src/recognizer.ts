import { lowerInPlace } from './characters.ts'
import type { Confidence, SensitiveKind } from './match.ts'

/** A text with its lower-cased twin of the same length, made once for all recognizers. */
export type Source = { readonly text: string; readonly lower: string }

/** What a recognizer finds; `confidence` and `reveal` replace those of the recognizer. */
export type Span = {
  readonly start: number
  readonly end: number
  readonly confidence?: Confidence
  /** How many leading characters are a public prefix and may be shown: at most 4. */
  readonly reveal?: number
}

/**
 * One kind of sensitive text.
 * Invariant: `scan` takes time linear in the length of the text and returns sorted, disjoint spans.
 */
export type Recognizer = {
  readonly id: string
  readonly title: string
  readonly kind: SensitiveKind
  readonly confidence: Confidence
  readonly scan: (source: Source) => readonly Span[]
}

export function createSource(text: string): Source {
  return { text, lower: lowerInPlace(text) }
}
