import { looksLikeSecretName } from '@parapet/sensitive'
import { type Judgement, notApplicable, type PropertyView } from '../../view/index.ts'
import { holdsNoSecret } from './secrets.ts'

/**
 * Judges every value of a map of free names, such as environment variables: none may be a secret.
 *
 * A map that is not known is one unknown, an absent one is not judged. Nor is a variable whose value is not
 * known and whose name asks for no secret: most numbers of epochs come from parameters.
 */
export function holdNoSecrets(variables: PropertyView): readonly Judgement[] {
  const { kind } = variables.value
  if (kind === 'unresolved' || kind === 'text') return [variables.unknown()]
  return variables.entries.map(([name, value]) => isNoSecret(value, name))
}

/** The same for one variable. */
export function isNoSecret(value: PropertyView, name: string): Judgement {
  const judged = holdsNoSecret(value, name)
  return judged.verdict === 'unknown' && !looksLikeSecretName(name) ? notApplicable(value.place) : judged
}
