import type { KnownClause } from '../condition/clause.ts'
import { matchValue } from '../condition/match-value.ts'
import { operators } from '../condition/operators.ts'
import { compilePattern } from '../pattern/pattern.ts'
import { candidateValues } from './candidate-values.ts'
import type { TextDemand } from './text-search.ts'
import { findText } from './text-search.ts'

/** What an assignment asks of one context key. */
export type KeyDemand = {
  /** Asked to be missing, to be there, or neither. */
  readonly missing: boolean | undefined
  readonly clauses: readonly ClauseDemand[]
  /** Patterns that the value must match beside the clauses, such as the shape of an ARN. */
  readonly shapes: readonly TextDemand[]
}

/** A clause that must hold, or must not. Without a qualifier it speaks of one value. */
export type ClauseDemand = { readonly clause: KnownClause; readonly holds: boolean }

/** Values for the key (none: missing), or that there are none, or that this theory cannot say. */
export type KeyAnswer = { readonly values: readonly string[]; readonly set: boolean } | 'none' | 'gave-up'

/**
 * Finds values of a key that satisfy clauses and negations of clauses. Exact for texts and ARNs, and for
 * numbers, dates, addresses, booleans and binaries, of which only finitely many values differ.
 */
export function findValues(demand: KeyDemand): KeyAnswer {
  const { clauses, missing } = demand
  const plain = clauses.filter(({ clause }) => clause.qualifier === undefined)
  const sets = clauses.filter(({ clause }) => clause.qualifier !== undefined)
  if (clauses.some(({ clause }) => clause.operator === 'Null' || clause.ifExists)) return 'gave-up'
  if (missing !== false && canBeMissing(demand)) return { values: [], set: false }
  if (missing === true) return 'none'
  if (sets.length > 0 && plain.length > 0) return 'gave-up'
  if (sets.length > 0) return findSet(demand)
  const found = findValue(plain, demand.shapes)
  return typeof found === 'string' ? found : { values: [found.text], set: false }
}

/** On a missing key `ForAllValues` holds; a comparison and `ForAnyValue` do not. */
function canBeMissing({ clauses, shapes }: KeyDemand): boolean {
  return (
    shapes.length === 0 &&
    clauses.every(({ clause, holds }) => holds === (clause.qualifier === 'ForAllValues'))
  )
}

/** One value for each demand that some value must meet; every value meets the other demands. */
function findSet({ clauses, shapes }: KeyDemand): KeyAnswer {
  const parts = clauses.map(({ clause, holds }) => ({
    some: (clause.qualifier === 'ForAnyValue') === holds,
    demand: { clause, holds: holds !== operators[clause.operator].negated },
  }))
  const always = parts.filter(({ some }) => !some).map(({ demand }) => demand)
  const each = parts.filter(({ some }) => some).map(({ demand }) => [...always, demand])
  const values = new Set<string>()
  for (const demands of each.length === 0 ? [always] : each) {
    // An empty text would count as no value at all.
    const found = findValue(demands, [...shapes, notEmpty])
    if (typeof found === 'string') return found
    values.add(found.text)
  }
  return { values: [...values], set: true }
}

const notEmpty: TextDemand = {
  pattern: compilePattern('?*', { wildcards: true, variables: false, foldCase: false }),
  mode: 'exact',
}

type Found = { readonly text: string } | 'none' | 'gave-up'

function findValue(clauses: readonly ClauseDemand[], shapes: readonly TextDemand[]): Found {
  const texts = clauses.filter(({ clause }) => isText(clause))
  const others = clauses.filter(({ clause }) => !isText(clause))
  const byText = findText(
    [
      ...texts.filter(({ holds }) => holds).map(({ clause }) => demandsOf(clause)),
      ...shapes.map((shape) => [shape]),
    ],
    texts.filter(({ holds }) => !holds).flatMap(({ clause }) => demandsOf(clause)),
  )
  if (others.length === 0 || typeof byText === 'string') return byText
  const tried = [byText.text, ...candidateValues(others.map(({ clause }) => clause))]
  const text = tried.find(
    (candidate) => clauses.every((item) => meets(item, candidate)) && fits(shapes, candidate),
  )
  if (text !== undefined) return { text }
  const families = new Set(others.map(({ clause }) => operators[clause.operator].family))
  return texts.length === 0 && shapes.length === 0 && families.size === 1 ? 'none' : 'gave-up'
}

function meets({ clause, holds }: ClauseDemand, text: string): boolean {
  const traits = operators[clause.operator]
  return clause.values.some(({ pattern }) => matchValue(traits, pattern, text) === true) === holds
}

function fits(shapes: readonly TextDemand[], text: string): boolean {
  if (shapes.length === 0) return true
  const pattern = compilePattern(text, { wildcards: false, variables: false, foldCase: false })
  return (
    typeof findText(
      [...shapes, { pattern, mode: 'exact' as const }].map((shape) => [shape]),
      [],
    ) !== 'string'
  )
}

function isText({ operator }: KnownClause): boolean {
  const { family } = operators[operator]
  return family === 'string' || family === 'arn'
}

function demandsOf({ operator, values }: KnownClause): readonly TextDemand[] {
  const { family, comparison } = operators[operator]
  const mode = family === 'arn' ? 'arn' : comparison === 'fold' ? 'fold' : 'exact'
  return values.map(({ pattern }) => ({ pattern, mode }))
}
