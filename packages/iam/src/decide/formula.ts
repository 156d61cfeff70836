import type { KnownClause } from '../condition/clause.ts'

/**
 * A truth that may still hang on something: a formula over atoms. The builders below fold constants, so a
 * formula that is a constant is decided, by exactly the rules of three-valued logic.
 */
export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'atom'; readonly atom: Atom }
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Formula[] }

/**
 * What a decision may hang on. `clause` is a condition on a key of which the request says nothing, and
 * `variable` a resource pattern whose `${key}` is such a key; the others are what no request settles: a hole or a part of a policy that was not read, a request that a
 * statement covers only in part, a policy that was not seen, a point that AWS does not document.
 */
export type Atom =
  | { readonly kind: 'clause'; readonly clause: KnownClause }
  | { readonly kind: 'variable'; readonly what: string; readonly pattern: string }
  | { readonly kind: 'unresolved'; readonly what: string }
  | { readonly kind: 'partial'; readonly what: string }
  | { readonly kind: 'missing'; readonly what: string }
  | { readonly kind: 'assumption'; readonly name: AssumptionName }

/** Points on which the documentation is silent or contradicts itself. Each leaves a decision unknown. */
export type AssumptionName =
  /** A session ARN or `*` in a resource policy passes the boundary and the session policy. */
  | 'direct-grant-passes-limits'
  /** `ForAnyValue:…IfExists` holds when the key is missing. */
  | 'any-value-if-exists'
  /** A plain operator on a key of several values holds when one of them matches. */
  | 'plain-operator-on-set'
  /** `*` matches where an ARN pattern has fewer than six parts. */
  | 'short-arn'
  /** `NotResource` with a variable that has no value leaves its statement in force. */
  | 'not-resource-variable'
  /** A resource policy alone admits a caller that an OAuth authorizer admitted. */
  | 'oauth-resource-policy'
  /** A grant is enough for a principal of another account. */
  | 'grant-across-accounts'
  /** `*` alone matches an ARN as ARN operators compare them. */
  | 'arn-star'

/** Holds always. */
export const yes: Formula = { kind: 'constant', value: true }
/** Holds never. */
export const no: Formula = { kind: 'constant', value: false }

/** An atom as a formula. */
export function atom(value: Atom): Formula {
  return { kind: 'atom', atom: value }
}

/** All of them; one that never holds decides. */
export function all(parts: readonly Formula[]): Formula {
  return join('and', parts)
}

/** One of them at least; one that always holds decides. */
export function some(parts: readonly Formula[]): Formula {
  return join('or', parts)
}

/** The opposite. */
export function negate(formula: Formula): Formula {
  if (formula.kind === 'constant') return formula.value ? no : yes
  return formula.kind === 'not' ? formula.of : { kind: 'not', of: formula }
}

function join(kind: 'and' | 'or', parts: readonly Formula[]): Formula {
  const deciding = kind === 'or'
  const open: Formula[] = []
  for (const part of parts) {
    if (part.kind !== 'constant') open.push(part)
    else if (part.value === deciding) return part
  }
  const [first] = open
  if (first === undefined) return deciding ? no : yes
  return open.length === 1 ? first : { kind, parts: open }
}

/** All atoms of a formula, each as often as it occurs. */
export function atomsOf(formula: Formula): readonly Atom[] {
  switch (formula.kind) {
    case 'constant':
      return []
    case 'atom':
      return [formula.atom]
    case 'not':
      return atomsOf(formula.of)
    case 'and':
    case 'or':
      return formula.parts.flatMap(atomsOf)
  }
}
