import type { KnownClause } from '../condition/clause.ts'
import type { Operator } from '../condition/operators.ts'
import { operators } from '../condition/operators.ts'
import type { Atom, Formula } from './formula.ts'

/**
 * A requirement in normal form. `holds` is a comparison without negation and without `IfExists`, which
 * implies that the key is there; `missing` says that it is not; `other` is an atom that no context settles.
 */
export type Requirement =
  | { readonly kind: 'holds'; readonly id: string; readonly clause: KnownClause }
  | { readonly kind: 'missing'; readonly id: string; readonly key: string }
  | { readonly kind: 'other'; readonly id: string; readonly atom: Atom }

/** A requirement or its opposite. */
export type Literal = { readonly requirement: Requirement; readonly positive: boolean }

/** A formula over {@link Requirement}s, in which negation stands at literals only. */
export type NormalFormula =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'literal'; readonly literal: Literal }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly NormalFormula[] }

/**
 * Rewrites each clause by what its operator means, so that clauses that are opposites look so:
 * `StringNotEquals` is the negation of `StringEquals`, `…IfExists` adds "or the key is missing".
 */
export function normalize(formula: Formula, positive = true): NormalFormula {
  switch (formula.kind) {
    case 'constant':
      return { kind: 'constant', value: formula.value === positive }
    case 'atom':
      return normalizeAtom(formula.atom, positive)
    case 'not':
      return normalize(formula.of, !positive)
    case 'and':
    case 'or': {
      const conjunction = (formula.kind === 'and') === positive
      return {
        kind: conjunction ? 'and' : 'or',
        parts: formula.parts.map((part) => normalize(part, positive)),
      }
    }
  }
}

function normalizeAtom(atom: Atom, positive: boolean): NormalFormula {
  if (atom.kind !== 'clause') return literal(other(atom), positive)
  const { clause } = atom
  if (clause.operator === 'Null' || clause.qualifier !== undefined) return plain(clause, positive)
  const base: KnownClause = { ...clause, operator: positiveOperator(clause.operator), ifExists: false }
  const { negated } = operators[clause.operator]
  const held = literal(holds(base), positive !== negated)
  // A negated operator already holds when the key is missing.
  if (!clause.ifExists || negated) return held
  const parts = [literal(missing(clause), positive), held]
  return { kind: positive ? 'or' : 'and', parts }
}

function plain(clause: KnownClause, positive: boolean): NormalFormula {
  const [value] = clause.values
  const text = value?.pattern.text.toLowerCase()
  const single = clause.operator === 'Null' && clause.qualifier === undefined && clause.values.length === 1
  if (single && (text === 'true' || text === 'false'))
    return literal(missing(clause), positive === (text === 'true'))
  return literal(holds(clause), positive)
}

function literal(requirement: Requirement, positive: boolean): NormalFormula {
  return { kind: 'literal', literal: { requirement, positive } }
}

function holds(clause: KnownClause): Requirement {
  const values = clause.values.map(({ pattern }) => pattern.text).sort(byCode)
  const name = [clause.qualifier ?? '', clause.operator, String(clause.ifExists), clause.keyName, ...values]
  return { kind: 'holds', id: JSON.stringify(name), clause }
}

function byCode(left: string, right: string): number {
  return left < right ? -1 : Number(left > right)
}

function missing({ key, keyName }: KnownClause): Requirement {
  return { kind: 'missing', id: `missing ${keyName}`, key }
}

function other(atom: Atom): Requirement {
  return { kind: 'other', id: JSON.stringify(atom), atom }
}

function positiveOperator(operator: Operator): Operator {
  return affirmative.get(operator) ?? operator
}

/** Operators that are the negation, or only another name, of a comparison. */
const affirmative: ReadonlyMap<Operator, Operator> = new Map([
  ['StringNotEquals', 'StringEquals'],
  ['StringNotEqualsIgnoreCase', 'StringEqualsIgnoreCase'],
  ['StringNotLike', 'StringLike'],
  ['NumericNotEquals', 'NumericEquals'],
  ['DateNotEquals', 'DateEquals'],
  ['NotIpAddress', 'IpAddress'],
  ['ArnNotEquals', 'ArnLike'],
  ['ArnNotLike', 'ArnLike'],
  ['ArnEquals', 'ArnLike'],
])
