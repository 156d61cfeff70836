import type { Context } from '../condition/context.ts'
import type { Hole, Text } from '../language/node.ts'
import type { PatternSet } from '../language/policy.ts'
import type { Truth } from '../language/truth.ts'
import { not, or } from '../language/truth.ts'
import type { Token } from '../pattern/pattern.ts'

/** The reference matches token by token and keeps no state between calls. */
type Step = 'one' | 'any' | 'open' | string
type Wild = Exclude<Token, { readonly kind: 'literal' }>

/** Does `Action`, or its negation, match the name of an action? */
export function matchesAction(set: PatternSet, action: string): Truth {
  const matched = or(set.patterns.map(({ pattern }) => matchesTokens(pattern.tokens, action.toLowerCase())))
  return set.negated ? not(matched) : matched
}

/** Does `Resource`, or its negation, match an ARN, of which parts may be holes? A variable without a value matches nothing. */
export function matchesResource(set: PatternSet, resource: Text, context: Context): Truth {
  const matched = or(
    set.patterns.map(({ pattern }) => {
      const tokens = substitute(pattern.tokens, context)
      if (tokens === undefined) return set.negated ? undefined : false
      const truth =
        typeof resource === 'string' ? matchesTokens(tokens, resource) : matchesHoled(tokens, resource)
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

/** Whether the tokens match an ARN with holes: for sure, whatever they are; or not at all. */
function matchesHoled(tokens: readonly Token[], arn: readonly (string | Hole)[]): Truth {
  const pattern = tokens.flatMap((token): (string | Wild)[] =>
    token.kind === 'literal' ? token.text.split('') : [token],
  )
  const given = arn.flatMap((part): (string | Hole)[] => (typeof part === 'string' ? part.split('') : [part]))
  if (covers(pattern, given)) return true
  const widened = pattern.map((token) =>
    typeof token === 'string' ? token : token.kind === 'one' ? 'one' : 'open',
  )
  return mayMeet(
    widened,
    given.map((part) => (typeof part === 'string' ? part : 'open')),
  )
    ? undefined
    : false
}

/** A hole is covered by `*` and by itself. */
function covers(pattern: readonly (string | Wild)[], given: readonly (string | Hole)[]): boolean {
  let positions = new Set([0])
  for (const step of pattern) {
    const next = new Set<number>()
    for (const at of positions) {
      const part = given[at]
      if (typeof step === 'string') {
        if (step === part) next.add(at + 1)
      } else if (step.kind === 'any') for (let end = at; end <= given.length; end++) next.add(end)
      else if (step.kind === 'one' ? typeof part === 'string' : isHole(step, part)) next.add(at + 1)
    }
    positions = next
  }
  return positions.has(given.length)
}

function isHole(step: Token, part: string | Hole | undefined): boolean {
  return step.kind === 'hole' && typeof part === 'object' && part.id === step.hole.id
}

/** Can two rows of characters stand for one text, where `open` is any text and `one` any character? */
export function mayMeet(left: readonly string[], right: readonly string[]): boolean {
  const meets = left.concat('').map((): boolean[] => [])
  const at = (i: number, j: number) => meets[i]?.[j] === true
  for (const [i, row] of [...meets.entries()].reverse()) {
    for (let j = right.length; j >= 0; j--) {
      const [a, b] = [left[i], right[j]]
      const open = a === 'open' || b === 'open'
      const alike = a !== undefined && b !== undefined && (a === 'one' || b === 'one' || a === b)
      const ends = a === undefined && b === undefined
      row[j] = ends || (open ? at(i + 1, j) || at(i, j + 1) : alike && at(i + 1, j + 1))
    }
  }
  return at(0, 0)
}
