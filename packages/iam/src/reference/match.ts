import type { Context } from '../condition/context.ts'
import type { PatternSet } from '../language/policy.ts'
import type { Truth } from '../language/truth.ts'
import { not, or } from '../language/truth.ts'
import type { Token } from '../pattern/pattern.ts'

/** The reference matches token by token and keeps no state between calls. */
type Step = 'one' | 'any' | 'open' | string

/** Does `Action`, or its negation, match the name of an action? */
export function matchesAction(set: PatternSet, action: string): Truth {
  const matched = or(set.patterns.map(({ pattern }) => matchesTokens(pattern.tokens, action.toLowerCase())))
  return set.negated ? not(matched) : matched
}

/** Does `Resource`, or its negation, match an ARN? A variable without a value matches nothing. */
export function matchesResource(set: PatternSet, resource: string, context: Context): Truth {
  const matched = or(
    set.patterns.map(({ pattern }) => {
      const tokens = substitute(pattern.tokens, context)
      if (tokens === undefined) return set.negated ? undefined : false
      const truth = matchesTokens(tokens, resource)
      const literal = tokens.map((t) => (t.kind === 'literal' ? t.text : '')).join('')
      const short = literal.split(':').length < 6 && !/^\*+$/.test(pattern.text)
      return truth === true && short ? undefined : truth
    }),
  )
  return set.negated ? not(matched) : matched
}

/** Replaces variables; `undefined` when one has neither a value nor a default. */
export function substitute(tokens: readonly Token[], context: Context): readonly Token[] | undefined {
  const result: Token[] = []
  for (const token of tokens) {
    if (token.kind !== 'variable') {
      result.push(token)
      continue
    }
    const value = context.keys.get(token.variable.key) ?? { kind: context.others }
    const values = value.kind === 'known' ? value.values : []
    if (value.kind === 'unknown' || values.length > 1 || (value.kind === 'known' && value.set === true)) {
      result.push(token)
    } else {
      const [text = token.variable.fallback] = values
      if (text === undefined) return undefined
      for (const part of typeof text === 'string' ? [text] : text) {
        result.push(typeof part === 'string' ? { kind: 'literal', text: part } : { kind: 'hole', hole: part })
      }
    }
  }
  return result
}

/** True when the text matches whatever the holes are, false when it cannot, else unknown. */
export function matchesTokens(tokens: readonly Token[], text: string): Truth {
  const steps = tokens.flatMap((token): Step[] => {
    if (token.kind === 'literal') return [...token.text].flatMap((c) => c.split(''))
    return [token.kind === 'any' || token.kind === 'one' ? token.kind : 'open']
  })
  const certain = !steps.includes('open')
  return walk(steps, text) ? certain || undefined : false
}

/** The definition of `*` and `?`, by sets of positions. */
function walk(steps: readonly Step[], text: string): boolean {
  let positions = new Set([0])
  for (const step of steps) {
    const next = new Set<number>()
    for (const at of positions) {
      if (step === 'any' || step === 'open') for (let end = at; end <= text.length; end++) next.add(end)
      else if (at < text.length && (step === 'one' || step === text[at])) next.add(at + 1)
    }
    positions = next
  }
  return positions.has(text.length)
}
