import type { PatternSet } from '../language/policy.ts'
import type { Truth } from '../language/truth.ts'
import { not, or } from '../language/truth.ts'
import type { Pattern } from './pattern.ts'
import { matchPattern } from './pattern.ts'

/**
 * Does `Action` or `Resource` (or its negation) cover all that the request pattern stands for: true for
 * all of it, false for nothing of it, unknown for a part or where a hole decides.
 */
export function matchSet(set: PatternSet, request: Pattern): Truth {
  const matched = or(set.patterns.map(({ pattern }) => matchPattern(pattern, request)))
  return set.negated ? not(matched) : matched
}
