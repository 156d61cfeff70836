import type { Technique } from './technique.ts'
import { techniqueTexts } from './techniques.generated.ts'

let known: readonly Technique[] | undefined

/** Every technique, by id. Read on the first call, since most commands need none. */
export function techniques(): readonly Technique[] {
  // A parse boundary: the texts are generated from files that a test checks against their schema.
  known ??= techniqueTexts.map((text) => JSON.parse(text) as Technique)
  return known
}
