import type { Text } from '../language/node.ts'
import { and, type Truth } from '../language/truth.ts'
import type { Pattern, Token } from './pattern.ts'
import { isStar, joinLiterals, matchPattern, patternOf } from './pattern.ts'

/**
 * Compares ARNs as `ArnLike` and `ArnEquals` do: the six components are matched one by one, so that `*`
 * does not cross a colon, except in the last component, which takes the rest. A text that is not an ARN
 * matches nothing. A hole inside one component is taken to hold no colon.
 */
export function matchArn(pattern: Pattern, request: Pattern): Truth {
  const wanted = components(pattern)
  const given = components(request)
  if (given === undefined) return openOutcome(request, pattern)
  // What `*` alone matches, which is one part and not six, is not documented.
  if (wanted === undefined) return isStar(pattern) ? undefined : openOutcome(pattern, request)
  return and(
    wanted.map((component, index) => {
      const other = given[index]
      return other === undefined ? false : matchPattern(component, other)
    }),
  )
}

/** Fewer than six components: with a hole the rest may be in it, otherwise it is no ARN. */
function openOutcome(short: Pattern, other: Pattern): Truth {
  if (short.certain) return false
  return matchPattern(short, other) === false ? false : undefined
}

const memo = new WeakMap<Pattern, readonly Pattern[] | undefined>()

/** The six components of an ARN pattern, or `undefined` when there are fewer colons. */
export function components(pattern: Pattern): readonly Pattern[] | undefined {
  if (!memo.has(pattern)) memo.set(pattern, split(pattern))
  return memo.get(pattern)
}

function split(pattern: Pattern): readonly Pattern[] | undefined {
  const parts: Token[][] = [[]]
  for (const token of pattern.tokens) {
    if (token.kind !== 'literal') parts.at(-1)?.push(token)
    else addLiteral(parts, token.text)
  }
  return parts.length < 6 ? undefined : parts.map((part) => patternOf(joinLiterals(part), pattern))
}

function addLiteral(parts: Token[][], text: string): void {
  let rest = text
  while (parts.length < 6 && rest.includes(':')) {
    const colon = rest.indexOf(':')
    if (colon > 0) parts.at(-1)?.push({ kind: 'literal', text: rest.slice(0, colon) })
    parts.push([])
    rest = rest.slice(colon + 1)
  }
  if (rest !== '') parts.at(-1)?.push({ kind: 'literal', text: rest })
}

/** The parts of an ARN between colons, each hole as `*`: what a hole is called may hold colons of its own. */
export function arnFields(arn: Text): readonly string[] {
  const text =
    typeof arn === 'string' ? arn : arn.map((part) => (typeof part === 'string' ? part : '*')).join('')
  return text.split(':')
}

/** Stands for the account of a resource that may be any. */
export const unknownAccount = 'unknown'

/**
 * The account in an ARN: {@link unknownAccount} where a hole or a wildcard stands for it, `undefined` where the
 * ARN names none, as those of buckets do. The `*` of actions without resources names none.
 */
export function accountInArn(arn: Text): string | undefined {
  if (arn === '*') return undefined
  const fields = arnFields(arn)
  const [, , , , account = ''] = fields
  if (/^\d{12}$/.test(account)) return account
  const undecided = fields.length < 6 ? fields : [account]
  return undecided.some((field) => /[*?]/.test(field)) ? unknownAccount : undefined
}
