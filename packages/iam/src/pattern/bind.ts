import type { Context } from '../condition/context.ts'
import { lookUp } from '../condition/context.ts'
import type { Pattern, Token } from './pattern.ts'
import { joinLiterals, patternOf } from './pattern.ts'
import type { Variable } from './variable.ts'

/**
 * The pattern with its policy variables replaced by what the context says: `absent` when one has neither
 * value nor default (the pattern then matches nothing), unknown ones stay. A replaced value is plain text:
 * a `*` in a tag is no wildcard. Keys of several values cannot be used as variables; they stay unknown.
 */
export function bindPattern(pattern: Pattern, context: Context): Pattern | 'absent' {
  if (!pattern.tokens.some((token) => token.kind === 'variable')) return pattern
  const tokens: Token[] = []
  for (const token of pattern.tokens) {
    const bound = token.kind === 'variable' ? bindVariable(token.variable, context) : [token]
    if (bound === undefined) return 'absent'
    tokens.push(...(pattern.foldCase ? bound.map(folded) : bound))
  }
  return patternOf(joinLiterals(tokens), pattern, pattern.text)
}

function folded(token: Token): Token {
  return token.kind === 'literal' ? { kind: 'literal', text: token.text.toLowerCase() } : token
}

function bindVariable(variable: Variable, context: Context): readonly Token[] | undefined {
  const value = lookUp(context, variable.key)
  if (value.kind === 'unknown') return [{ kind: 'variable', variable }]
  if (value.kind === 'absent' || value.values.length === 0) {
    return variable.fallback === undefined ? undefined : [{ kind: 'literal', text: variable.fallback }]
  }
  const [text = ''] = value.values
  if (value.set === true || value.values.length > 1) return [{ kind: 'variable', variable }]
  const parts = typeof text === 'string' ? [text] : text
  return parts.map((part) =>
    typeof part === 'string' ? { kind: 'literal', text: part } : { kind: 'hole', hole: part },
  )
}
