import type { Text } from '../language/node.ts'
import type { Truth } from '../language/truth.ts'
import { matchArn } from '../pattern/arn.ts'
import type { Pattern } from '../pattern/pattern.ts'
import { compilePattern, literalOf, matchPattern } from '../pattern/pattern.ts'
import { holdsBlock, readBlock } from './ip.ts'
import type { OperatorTraits } from './operators.ts'
import { readBinary, readBoolean, readDate, readNumber } from './scalars.ts'

/**
 * Does one value of the request match one value of the policy, before negation? A request value that is
 * not of the operator's type matches nothing; such a policy value is unknown, since IAM refuses it.
 */
export function matchValue(traits: OperatorTraits, wanted: Pattern, given: Text): Truth {
  switch (traits.family) {
    case 'string':
      return matchPattern(wanted, requestPattern(given, traits.comparison === 'fold'))
    case 'arn':
      return matchArn(wanted, requestPattern(given, false))
    case 'numeric':
      return compare(traits, wanted, given, readNumber)
    case 'date':
      return compare(traits, wanted, given, readDate)
    case 'bool':
      return compare(traits, wanted, given, readBoolean)
    case 'binary':
      return compare(traits, wanted, given, readBinary)
    case 'ip':
      return compareBy(wanted, given, readBlock, holdsBlock)
    case 'null':
      return undefined
  }
}

/** The value of a request as a pattern: its `*` and `${` are plain text. */
export function requestPattern(text: Text, foldCase: boolean): Pattern {
  return compilePattern(text, { wildcards: false, variables: false, foldCase })
}

function compare<T extends number | boolean | string>(
  { comparison }: OperatorTraits,
  wanted: Pattern,
  given: Text,
  read: (text: string) => T | undefined,
): Truth {
  return compareBy(wanted, given, read, (right, left) => holds(comparison, left, right))
}

function compareBy<T>(
  wanted: Pattern,
  given: Text,
  read: (text: string) => T | undefined,
  matches: (wanted: T, given: T) => boolean,
): Truth {
  if (typeof given !== 'string') return undefined
  const right = readLiteral(wanted, read)
  if (right === undefined) return undefined
  const left = read(given)
  return left !== undefined && matches(right, left)
}

function holds<T extends number | boolean | string>(
  comparison: OperatorTraits['comparison'],
  left: T,
  right: T,
): boolean {
  switch (comparison) {
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
    case 'equal':
    case 'like':
    case 'fold':
      return left === right
  }
}

function readLiteral<T>(pattern: Pattern, read: (text: string) => T | undefined): T | undefined {
  const text = literalOf(pattern)
  return text === undefined ? undefined : read(text)
}
