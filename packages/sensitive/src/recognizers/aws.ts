import { base64, base64Padded, characterSet, hexadecimal, isBoundary, isIn, runEnd } from '../characters.ts'
import { characterClasses, entropy } from '../entropy.ts'
import { sortDisjoint } from '../prefixed.ts'
import type { Recognizer, Source, Span } from '../recognizer.ts'

const upperAlphanumeric = characterSet('A-Z', '0-9')
const idLength = 20

// AWS documents keys that end so; they open nothing, but a reader should still look twice.
const documented = /EXAMPLE(?:KEY)?$/

function scanAccessKeyIds({ text }: Source): readonly Span[] {
  const spans = ['AKIA', 'ASIA'].flatMap((prefix) => {
    const found: Span[] = []
    for (let start = text.indexOf(prefix); start >= 0; start = text.indexOf(prefix, start + prefix.length)) {
      const end = start + idLength
      if (!isBoundary(text, start - 1) || !isBoundary(text, end)) continue
      const id = text.slice(start, end)
      if (id.length < idLength || [...id].some((character) => !isIn(upperAlphanumeric, character, 0)))
        continue
      found.push({ start, end, reveal: 4, ...(documented.test(id) && { confidence: 'low' }) })
    }
    return found
  })
  return sortDisjoint(spans)
}

const secretLength = 40
const lookBack = 100
const keyWords = /secret|aws_sec|access.?key|akia|asia/

/** A secret key is 40 characters of base64 without any mark of its own, so a key word must stand close before it. */
function isSecretKey({ text, lower }: Source, start: number, end: number): boolean {
  if (end - start !== secretLength || isIn(base64Padded, text, end) || !isBoundary(text, end)) return false
  const value = text.slice(start, end)
  if (characterClasses(value.replace(/[+/]/g, '')) < 3 || entropy(value) < 3.7) return false
  return keyWords.test(lower.slice(Math.max(0, start - lookBack), start))
}

function scanSecretKeys(source: Source): readonly Span[] {
  const { text } = source
  const spans: Span[] = []
  for (let start = 0; start < text.length; start += 1) {
    if (!isIn(base64, text, start)) continue
    const end = runEnd(text, base64, start)
    if (isBoundary(text, start - 1) && isSecretKey(source, start, end)) {
      spans.push({ start, end, ...(documented.test(text.slice(start, end)) && { confidence: 'low' }) })
    }
    start = end
  }
  return spans
}

const signature = 'x-amz-signature='

function scanSignatures({ text, lower }: Source): readonly Span[] {
  const spans: Span[] = []
  for (let at = lower.indexOf(signature); at >= 0; at = lower.indexOf(signature, at + 1)) {
    const start = at + signature.length
    const end = runEnd(text, hexadecimal, start)
    if (end - start === 64 && isBoundary(text, end)) spans.push({ start, end })
  }
  return spans
}

// IAM identifiers: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
export const aws: readonly Recognizer[] = [
  {
    id: 'aws-access-key-id',
    title: 'AWS access key id',
    kind: 'secret',
    confidence: 'high',
    scan: scanAccessKeyIds,
  },
  {
    id: 'aws-secret-key',
    title: 'AWS secret access key',
    kind: 'secret',
    confidence: 'high',
    scan: scanSecretKeys,
  },
  {
    id: 'aws-presigned-signature',
    title: 'Signature of a presigned AWS address',
    kind: 'secret',
    confidence: 'medium',
    scan: scanSignatures,
  },
]
