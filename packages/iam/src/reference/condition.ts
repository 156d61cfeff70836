import type { Clause, KnownClause } from '../condition/clause.ts'
import type { Context } from '../condition/context.ts'
import { holdsBlock, readBlock } from '../condition/ip.ts'
import type { Operator } from '../condition/operators.ts'
import { readBinary, readBoolean, readDate, readNumber } from '../condition/scalars.ts'
import type { Truth } from '../language/truth.ts'
import { and, not, or } from '../language/truth.ts'
import type { Token } from '../pattern/pattern.ts'
import { matchesTokens, substitute } from './match.ts'

/** Evaluates a `Condition` by the table of the specification. Request values must be plain texts. */
export function conditionHolds(clauses: readonly Clause[], context: Context): Truth {
  return and(clauses.map((clause) => (clause.kind === 'opaque' ? undefined : clauseHolds(clause, context))))
}

function clauseHolds(clause: KnownClause, context: Context): Truth {
  const value = context.keys.get(clause.keyName) ?? { kind: context.others }
  if (clause.operator === 'Null' && clause.qualifier !== undefined) return clause.qualifier === 'ForAllValues'
  if (value.kind === 'unknown') return undefined
  const given =
    value.kind === 'known' ? value.values.map((text) => (typeof text === 'string' ? text : '')) : []
  if (clause.operator === 'Null') return nullHolds(clause, given.length === 0)
  const isNegated = clause.operator.includes('Not')
  if (given.length === 0) {
    if (clause.qualifier === 'ForAllValues') return true
    if (clause.qualifier === 'ForAnyValue') return clause.ifExists ? undefined : false
    return isNegated || clause.ifExists
  }
  const one = (text: string): Truth => {
    const matches = or(
      clause.values.map(({ pattern }) => compare(clause.operator, pattern.tokens, text, context)),
    )
    return isNegated ? not(matches) : matches
  }
  if (clause.qualifier !== undefined && given.every((text) => text === ''))
    return clause.qualifier === 'ForAllValues'
  if (clause.qualifier === 'ForAllValues') return and(given.map(one))
  if (clause.qualifier === 'ForAnyValue') return or(given.map(one))
  return given.length === 1 ? one(given[0] ?? '') : undefined
}

function nullHolds(clause: KnownClause, missing: boolean): Truth {
  return or(
    clause.values.map(({ pattern }) => {
      const wanted = readBoolean(plain(pattern.tokens) ?? '')
      return wanted === undefined ? undefined : wanted === missing
    }),
  )
}

function compare(operator: Operator, policy: readonly Token[], given: string, context: Context): Truth {
  const tokens = substitute(policy, context)
  if (tokens === undefined) return false
  switch (operator.replace('Not', '')) {
    case 'StringEquals':
    case 'StringLike':
      return matchesTokens(tokens, given)
    case 'StringEqualsIgnoreCase':
      return matchesTokens(lower(tokens), given.toLowerCase())
    case 'ArnEquals':
    case 'ArnLike':
      return arnLike(tokens, given)
    case 'IpAddress':
      return both(plain(tokens), given, readBlock, holdsBlock)
    case 'Bool':
      return both(plain(tokens), given, readBoolean, (left, right) => left === right)
    case 'BinaryEquals':
      return both(plain(tokens), given, readBinary, (left, right) => left === right)
    default: {
      const read = operator.startsWith('Date') ? readDate : readNumber
      return both(plain(tokens), given, read, (wanted, value) => ordered(operator, value, wanted))
    }
  }
}

function ordered(operator: Operator, value: number, wanted: number): boolean {
  if (operator.endsWith('LessThan')) return value < wanted
  if (operator.endsWith('LessThanEquals')) return value <= wanted
  if (operator.endsWith('GreaterThan')) return value > wanted
  if (operator.endsWith('GreaterThanEquals')) return value >= wanted
  return value === wanted
}

/** A policy value of the wrong type leaves it open; a request value of the wrong type matches nothing. */
function both<T>(
  policy: string | undefined,
  given: string,
  read: (text: string) => T | undefined,
  holds: (wanted: T, value: T) => boolean,
): Truth {
  const wanted = policy === undefined ? undefined : read(policy)
  const value = read(given)
  if (wanted === undefined) return undefined
  return value !== undefined && holds(wanted, value)
}

function arnLike(tokens: readonly Token[], given: string): Truth {
  const parts = given.split(':')
  const wanted = tokensByColon(tokens)
  if (parts.length < 6) return false
  if (tokens.length === 1 && tokens[0]?.kind === 'any') return undefined
  const open = wanted.length < 6 && tokens.some(({ kind }) => kind === 'hole' || kind === 'variable')
  if (open) return matchesTokens(tokens, given) === false ? false : undefined
  if (wanted.length < 6) return false
  const components = [...parts.slice(0, 5), parts.slice(5).join(':')]
  return and(components.map((text, index) => matchesTokens(wanted[index] ?? [], text)))
}

/** The tokens between the first five colons. */
function tokensByColon(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    for (const [index, piece] of (token.kind === 'literal' ? token.text.split(':') : [token]).entries()) {
      const split = index > 0 && parts.length < 6
      if (split) parts.push([])
      const text = typeof piece === 'string' && index > 0 && !split ? `:${piece}` : piece
      parts.at(-1)?.push(typeof text === 'string' ? { kind: 'literal', text } : text)
    }
  }
  return parts
}

function lower(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) =>
    token.kind === 'literal' ? { ...token, text: token.text.toLowerCase() } : token,
  )
}

function plain(tokens: readonly Token[]): string | undefined {
  if (!tokens.every((token) => token.kind === 'literal')) return undefined
  return tokens.map((token) => (token.kind === 'literal' ? token.text : '')).join('')
}
