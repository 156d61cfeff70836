import { type Candidate, findCandidates, resolveOverlaps, type SensitiveOptions } from './find.ts'

// Masking a match may free what it overlapped or framed, so a text is masked until nothing changes. Two passes settle
// nearly every text; one that is not settled after this many is masked whole.
const mostPasses = 8

// Of a secret everything is hidden but the blanks that give it its lines; of personal data the punctuation stays.
const hiddenOfSecret = /\S/g
const hiddenOfPersonal = /[^\s!-/:-@[-`{-~]/g

function hide(text: string, { kind }: Candidate): string {
  return text.replace(kind === 'secret' ? hiddenOfSecret : hiddenOfPersonal, '*')
}

// A text of unknown origin: in templates, an address or a date is what the reader needs to see.
function candidatesToMask(text: string, options: SensitiveOptions): readonly Candidate[] {
  if (options.minConfidence !== undefined) return findCandidates(text, options)
  return findCandidates(text, options).filter(
    ({ kind, confidence }) => kind === 'secret' || confidence !== 'low',
  )
}

/** Joins overlapping candidates into disjoint stretches; a stretch with any secret in it is hidden as a secret. */
function stretches(candidates: readonly Candidate[]): readonly Candidate[] {
  const joined: Candidate[] = []
  for (const next of [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (last === undefined || next.start >= last.end) {
      joined.push(next)
      continue
    }
    const kind = last.kind === 'secret' ? last.kind : next.kind
    joined[joined.length - 1] = { ...last, kind, end: Math.max(last.end, next.end) }
  }
  return joined
}

function maskOnce(text: string, options: SensitiveOptions): string {
  const candidates = candidatesToMask(text, options)
  if (candidates.length === 0) return text
  const hidden = splice(text, stretches(candidates), (stretch) =>
    hide(text.slice(stretch.start, stretch.end), stretch),
  )
  // A public prefix (`AKIA`) says what was hidden without giving any of it away.
  const revealed = resolveOverlaps(text, candidates).filter(({ reveal }) => reveal > 0)
  return splice(
    hidden,
    revealed,
    ({ start, end, reveal }) => text.slice(start, start + reveal) + hidden.slice(start + reveal, end),
  )
}

/** Replaces each of the sorted, disjoint stretches by what `replace` makes of it. */
function splice(text: string, parts: readonly Candidate[], replace: (part: Candidate) => string): string {
  let reached = 0
  let result = ''
  for (const part of parts) {
    result += text.slice(reached, part.start) + replace(part)
    reached = part.end
  }
  return result + text.slice(reached)
}

/**
 * Replaces what is sensitive by `*`, of the same length and with the same line ends; at most four characters of a match
 * stay, and those are the public prefix of its format (`AKIA****************`). Masking twice changes nothing.
 *
 * Without `minConfidence` every secret is hidden, and personal data from medium confidence on: dates and addresses of
 * networks stay readable. Mask a whole file before cutting an excerpt from it, for a cut hides the name before a value
 * or the first line of a key; offsets stay valid.
 */
export function mask(text: string, options: SensitiveOptions = {}): string {
  let current = text
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const next = maskOnce(current, options)
    if (next === current) return current
    current = next
  }
  return current.replace(/\S/g, '*')
}
