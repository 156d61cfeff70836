import type { Hole, Text } from '../language/node.ts'
import { textOf } from '../language/node.ts'
import type { Truth } from '../language/truth.ts'
import { contains, disjoint } from './algebra.ts'
import type { Glob, Piece } from './glob.ts'
import { compilePiece, globOf, matchesGlob } from './glob.ts'
import type { Symbols } from './symbols.ts'
import { any, one } from './symbols.ts'
import type { Variable } from './variable.ts'
import { splitVariables } from './variable.ts'

/**
 * One part of a pattern: literal text, `*`, `?`, a hole of the template, or a policy variable.
 * Only literals and wildcards are certain; the others match for sure only what is equal to them.
 */
export type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'any' | 'one' }
  | { readonly kind: 'hole'; readonly hole: Hole }
  | { readonly kind: 'variable'; readonly variable: Variable }

/** A text with wildcards and holes, compiled once. Immutable; fields below `tokens` follow from it. */
export type Pattern = {
  /** As a person would write it. */
  readonly text: string
  readonly tokens: readonly Token[]
  /** False when a hole or a variable makes the match depend on what is not known. */
  readonly certain: boolean
  /** Whether wildcards count in it: then a hole may hold one. */
  readonly open: boolean
  /** Compared in lower case; what replaces a variable is folded as well. */
  readonly foldCase: boolean
  /** The pattern with every hole widened to `*`: what it does not match, the pattern cannot match. */
  readonly glob: Glob
  readonly symbols: Symbols
  /** Parts between colons; an ARN has six at least. */
  readonly parts: number
}

/** How a text becomes a pattern: which characters are special, and whether case counts. */
export type PatternRules = {
  readonly wildcards: boolean
  readonly variables: boolean
  readonly foldCase: boolean
}

/** Actions ignore case and hold no variables: `s3:Get*` is `S3:GET*`. */
export const actionRules: PatternRules = { wildcards: true, variables: false, foldCase: true }

/** Compiles a text by the given rules. */
export function compilePattern(text: Text, rules: PatternRules): Pattern {
  return patternOf(tokenize(text, rules), { open: rules.wildcards, foldCase: rules.foldCase }, textOf(text))
}

/** Builds a pattern from tokens, as after a variable was replaced by its value. */
export function patternOf(
  tokens: readonly Token[],
  { open, foldCase }: { readonly open: boolean; readonly foldCase: boolean },
  text: string = tokens.map(writeToken).join(''),
): Pattern {
  const certain = tokens.every((token) => token.kind !== 'hole' && token.kind !== 'variable')
  return {
    text,
    tokens,
    certain,
    open,
    foldCase,
    glob: piecesOf(tokens),
    symbols: symbolsOf(tokens),
    parts: partsOf(tokens),
  }
}

/** Does this pattern match a text that is wholly known? */
export function matchText(pattern: Pattern, text: string): Truth {
  if (!matchesGlob(pattern.glob, text)) return false
  return pattern.certain ? true : undefined
}

/**
 * Does this pattern match everything that another pattern stands for: true when it holds all of it,
 * false when the two have nothing in common, unknown when only a part, or a hole decides.
 */
export function matchPattern(pattern: Pattern, request: Pattern): Truth {
  const literal = literalOf(request)
  if (literal !== undefined) return matchText(pattern, literal)
  if (contains(pattern.symbols, request.symbols)) return true
  return disjoint(pattern.symbols, request.symbols) ? false : undefined
}

/** Is the pattern `*` and nothing else? */
export function isStar({ tokens }: Pattern): boolean {
  return tokens.length === 1 && tokens[0]?.kind === 'any'
}

/** The text of a pattern that holds neither wildcards nor holes. */
export function literalOf(pattern: Pattern): string | undefined {
  const [token] = pattern.tokens
  if (token === undefined) return ''
  return pattern.tokens.length === 1 && token.kind === 'literal' ? token.text : undefined
}

function tokenize(text: Text, rules: PatternRules): Token[] {
  const tokens: Token[] = []
  for (const part of typeof text === 'string' ? [text] : text) {
    if (typeof part !== 'string') tokens.push({ kind: 'hole', hole: part })
    else for (const piece of rules.variables ? splitVariables(part) : [part]) addPiece(tokens, piece, rules)
  }
  return joinLiterals(tokens)
}

function addPiece(
  tokens: Token[],
  piece: string | Variable | { literal: string },
  rules: PatternRules,
): void {
  if (typeof piece !== 'string') {
    tokens.push('literal' in piece ? literal(piece.literal, rules) : { kind: 'variable', variable: piece })
    return
  }
  const pieces = rules.wildcards ? piece.split(/([*?])/) : [piece]
  for (const run of pieces) {
    if (rules.wildcards && run === '*') tokens.push({ kind: 'any' })
    else if (rules.wildcards && run === '?') tokens.push({ kind: 'one' })
    else if (run !== '') tokens.push(literal(run, rules))
  }
}

function literal(text: string, rules: PatternRules): Token {
  return { kind: 'literal', text: rules.foldCase ? text.toLowerCase() : text }
}

/** Joins neighbouring literals and drops the second of two neighbouring stars. */
export function joinLiterals(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    if (token.kind === 'literal' && last?.kind === 'literal') {
      joined[joined.length - 1] = { kind: 'literal', text: last.text + token.text }
    } else if (token.kind !== 'any' || last?.kind !== 'any') joined.push(token)
  }
  return joined
}

function piecesOf(tokens: readonly Token[]): Glob {
  const pieces: Piece[] = []
  let text = ''
  let wild: number[] = []
  for (const token of tokens) {
    if (token.kind === 'literal') text += token.text
    else if (token.kind === 'one') {
      wild.push(text.length)
      text += '?'
    } else {
      pieces.push(compilePiece(text, wild))
      text = ''
      wild = []
    }
  }
  return globOf(pieces, compilePiece(text, wild))
}

function partsOf(tokens: readonly Token[]): number {
  let parts = 1
  for (const token of tokens) {
    if (token.kind !== 'literal') continue
    for (let at = token.text.indexOf(':'); at >= 0; at = token.text.indexOf(':', at + 1)) parts++
  }
  return parts
}

function symbolsOf(tokens: readonly Token[]): Symbols {
  const symbols: (number | string)[] = []
  for (const token of tokens) {
    if (token.kind !== 'literal') symbols.push(symbolOf(token))
    else for (let i = 0; i < token.text.length; i++) symbols.push(token.text.charCodeAt(i))
  }
  return symbols
}

function symbolOf(token: Exclude<Token, { readonly kind: 'literal' }>): number | string {
  switch (token.kind) {
    case 'any':
      return any
    case 'one':
      return one
    case 'hole':
      return `hole ${token.hole.id}`
    case 'variable':
      return `variable ${token.variable.key} ${token.variable.fallback ?? ''}`
  }
}

function writeToken(token: Token): string {
  switch (token.kind) {
    case 'literal':
      return token.text
    case 'any':
      return '*'
    case 'one':
      return '?'
    case 'hole':
      return `\${${token.hole.id}}`
    case 'variable':
      return `\${${token.variable.key}}`
  }
}
