/**
 * What a template decides at deployment time: a formula over named symbols.
 *
 * `is` says that the value of a symbol (a parameter, for example) equals a text. Where the symbol can only
 * take certain values, `domain` lists them all; it is the same list at every place that names the symbol.
 * `opaque` stands for a test that nothing here can split further, such as the equality of two parameters;
 * equal symbols are the same test.
 */
export type Condition =
  | {
      readonly kind: 'is'
      readonly symbol: string
      readonly value: string
      readonly domain?: readonly string[]
    }
  | { readonly kind: 'opaque'; readonly symbol: string }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'and'; readonly all: readonly Condition[] }
  | { readonly kind: 'or'; readonly any: readonly Condition[] }
  | { readonly kind: 'constant'; readonly value: boolean }

/** A truth in Kleene's three-valued logic; `undefined` is "not known". */
export type Truth = boolean | undefined

/** Conjunction: one false decides, otherwise one unknown spoils. */
export function and(...truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false
  return truths.includes(undefined) ? undefined : true
}

/** Disjunction: one true decides, otherwise one unknown spoils. */
export function or(...truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true
  return truths.includes(undefined) ? undefined : false
}

/** Negation: what is not known stays not known. */
export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth
}
