import type { Truth } from './condition.ts'
import type { TextValue, UnresolvedPart, Value } from './value.ts'

type Part = string | UnresolvedPart

/** The literal text of a scalar, or `undefined` where any of it is not known. */
export function literalText(value: Value): string | undefined {
  return value.kind === 'scalar' ? String(value.value) : undefined
}

/**
 * One spelling for equal values: `train-${AWS::AccountId}`. Two values with the same spelling in one unit
 * are equal; `undefined` for lists, maps, choices and absence.
 */
export function canonicalText(value: Value): string | undefined {
  switch (value.kind) {
    case 'scalar':
      return String(value.value)
    case 'text':
      return value.parts.map((part) => (typeof part === 'string' ? part : `\${${part.symbol.id}}`)).join('')
    case 'unresolved':
      return `\${${value.symbol.id}}`
    case 'list':
    case 'map':
    case 'choice':
    case 'absent':
      return undefined
  }
}

/** The parts of a value seen as text: a scalar is one literal part, an unresolved value one hole. */
export function textParts(value: Value): readonly Part[] | undefined {
  if (value.kind === 'scalar') return [String(value.value)]
  if (value.kind === 'text') return value.parts
  return value.kind === 'unresolved' ? [holeOf(value)] : undefined
}

/** The hole that a value leaves in a text: where it stood, and what it rests on, stay with the text. */
function holeOf({ symbol, reason, settle }: UnresolvedPart): UnresolvedPart {
  return { kind: 'unresolved', symbol, reason, ...(settle !== undefined && { settle }) }
}

/** Whether the text equals `expected`; a hole can hold any text. */
export function textEquals(value: Value, expected: string): Truth {
  const parts = textParts(value)
  if (parts === undefined) return false
  if (parts.every((part) => typeof part === 'string')) return parts.join('') === expected
  return couldProduce(parts, expected) ? undefined : false
}

/** Whether the text starts with `prefix`. */
export function textStartsWith(value: Value, prefix: string): Truth {
  const parts = textParts(value)
  if (parts === undefined) return false
  const head = leadingLiteral(parts)
  if (head.startsWith(prefix)) return true
  if (head.length === wholeLength(parts)) return false
  return prefix.startsWith(head) ? undefined : false
}

/** Whether the text ends with `suffix`. */
export function textEndsWith(value: Value, suffix: string): Truth {
  const parts = textParts(value)
  if (parts === undefined) return false
  const tail = trailingLiteral(parts)
  if (tail.endsWith(suffix)) return true
  if (tail.length === wholeLength(parts)) return false
  return suffix.endsWith(tail) ? undefined : false
}

/** Whether the text contains `piece`; a hole may always hold it. */
export function textContains(value: Value, piece: string): Truth {
  const parts = textParts(value)
  if (parts === undefined) return false
  if (parts.some((part) => typeof part === 'string' && part.includes(piece))) return true
  return parts.every((part) => typeof part === 'string') ? false : undefined
}

/** Splits a text at the first `separator` that stands in a literal part. */
export function splitText(value: Value, separator: string): readonly [TextPieces, TextPieces] | undefined {
  const parts = textParts(value)
  const at = parts?.findIndex((part) => typeof part === 'string' && part.includes(separator)) ?? -1
  const literal = parts?.[at]
  if (parts === undefined || typeof literal !== 'string') return undefined
  const cut = literal.indexOf(separator)
  return [
    [...parts.slice(0, at), literal.slice(0, cut)],
    [literal.slice(cut + separator.length), ...parts.slice(at + 1)],
  ]
}

/** Parts of a text that need not be a whole value. */
export type TextPieces = readonly Part[]

/** The pieces as a value again: a scalar where all is known. */
export function joinPieces(pieces: TextPieces, like: Value): Value {
  const parts = pieces.filter((part) => part !== '')
  const [only] = parts
  const base = { ...(like.at && { at: like.at }), ...(like.assumes && { assumes: like.assumes }) }
  if (parts.length === 1 && only !== undefined && typeof only !== 'string') return { ...base, ...only }
  if (parts.every((part) => typeof part === 'string'))
    return { ...base, kind: 'scalar', value: parts.join('') }
  return { ...base, kind: 'text', parts } satisfies TextValue
}

function leadingLiteral(parts: readonly Part[]): string {
  const end = parts.findIndex((part) => typeof part !== 'string')
  return literals(end === -1 ? parts : parts.slice(0, end)).join('')
}

function trailingLiteral(parts: readonly Part[]): string {
  const end = parts.findLastIndex((part) => typeof part !== 'string')
  return literals(parts.slice(end + 1)).join('')
}

function literals(parts: readonly Part[]): readonly string[] {
  return parts.filter((part) => typeof part === 'string')
}

/** Length of the text when all of it is literal, otherwise infinite: no literal can be the whole. */
function wholeLength(parts: readonly Part[]): number {
  return parts.every((part) => typeof part === 'string') ? parts.join('').length : Number.POSITIVE_INFINITY
}

/** Greedy left-to-right search of the literal parts; linear, since a hole matches anything. */
function couldProduce(parts: readonly Part[], expected: string): boolean {
  const head = leadingLiteral(parts)
  const tail = trailingLiteral(parts)
  if (!expected.startsWith(head) || !expected.endsWith(tail)) return false
  if (expected.length < head.length + tail.length) return false
  let from = head.length
  const limit = expected.length - tail.length
  const first = parts.findIndex((part) => typeof part !== 'string')
  const last = parts.findLastIndex((part) => typeof part !== 'string')
  for (const part of parts.slice(first, last)) {
    if (typeof part !== 'string') continue
    const found = expected.indexOf(part, from)
    if (found === -1 || found + part.length > limit) return false
    from = found + part.length
  }
  return true
}
