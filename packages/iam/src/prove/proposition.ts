import type { KnownClause } from '../condition/clause.ts'
import type { Pattern } from '../pattern/pattern.ts'

/**
 * What a question says of a request, as a formula. An `open` atom is one that nothing here can interpret
 * (a hole, a variable): it may be true or false, so a proof does not rest on it.
 */
export type Proposition =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'action' | 'resource'; readonly pattern: Pattern }
  | {
      readonly kind: 'principal'
      readonly named: ReadonlyMap<number, boolean | undefined>
      readonly id: string
    }
  | { readonly kind: 'clause'; readonly clause: KnownClause }
  | { readonly kind: 'missing'; readonly key: string }
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'not'; readonly of: Proposition }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Proposition[] }

/** All of them. */
export function conjunction(parts: readonly Proposition[]): Proposition {
  return { kind: 'and', parts }
}

/** One of them at least. */
export function disjunction(parts: readonly Proposition[]): Proposition {
  return { kind: 'or', parts }
}

/** The opposite. */
export function negation(of: Proposition): Proposition {
  return { kind: 'not', of }
}
