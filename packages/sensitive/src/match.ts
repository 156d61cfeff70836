/** What a match is: something that opens a door, or something about a person. */
export type SensitiveKind = 'secret' | 'personal'

/** How sure a recognizer is: `high` a format nothing else has, `medium` a likely value, `low` worth a look. */
export type Confidence = 'high' | 'medium' | 'low'

/** A piece of text that must not be shown. */
export type Match = {
  /** Identifier of the recognizer, such as `aws-access-key-id`. */
  readonly recognizer: string
  readonly kind: SensitiveKind
  /** Offset of the first character, in UTF-16 code units. */
  readonly start: number
  /** Offset after the last character, in UTF-16 code units. */
  readonly end: number
  readonly confidence: Confidence
}

const ranks: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 }

/** Negative when `a` is less sure than `b`, zero when equal. */
export function compareConfidence(a: Confidence, b: Confidence): number {
  return ranks[a] - ranks[b]
}
