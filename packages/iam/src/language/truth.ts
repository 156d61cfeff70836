/** A truth in Kleene's three-valued logic; `undefined` is "not known". */
export type Truth = boolean | undefined

/** Conjunction: one false decides, otherwise one unknown spoils. */
export function and(truths: Iterable<Truth>): Truth {
  let result: Truth = true
  for (const truth of truths) {
    if (truth === false) return false
    if (truth === undefined) result = undefined
  }
  return result
}

/** Disjunction: one true decides, otherwise one unknown spoils. */
export function or(truths: Iterable<Truth>): Truth {
  let result: Truth = false
  for (const truth of truths) {
    if (truth === true) return true
    if (truth === undefined) result = undefined
  }
  return result
}

/** Negation: what is not known stays not known. */
export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth
}
