import type { Technique } from './technique.ts'
import { techniqueTexts } from './techniques.generated.ts'

/** The versions of the taxonomies whose ids techniques name. */
export const TAXONOMIES = {
  /** https://atlas.mitre.org/ */
  atlas: '5.6.0',
  /** https://attack.mitre.org/resources/versions/ */
  attack: '17.1',
} as const

let known: readonly Technique[] | undefined

/** Every technique, by id. Read on the first call, since most commands need none. */
export function techniques(): readonly Technique[] {
  // A parse boundary: the texts are generated from files that a test checks against their schema.
  known ??= techniqueTexts.map((text) => JSON.parse(text) as Technique)
  return known
}
