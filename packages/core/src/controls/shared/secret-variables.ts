import { looksLikeSecretName } from '@parapet/sensitive'
import { type Judgement, notApplicable, type PropertyView } from '../../view/index.ts'
import { literalText, textParts } from '../../workload/index.ts'
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

/**
 * Judges a value under a name that is a property itself. Where the name is not known, the verdict counts only if it
 * is the same under a name that asks for a secret.
 */
export function judgeUnderName(
  value: PropertyView,
  name: PropertyView,
  judge: (value: PropertyView, name: string) => Judgement,
): Judgement {
  const known = name.value.kind === 'absent' ? '' : (literalText(name.value) ?? lastWords(name))
  const plain = judge(value, known ?? '')
  if (known !== undefined) return plain
  return plain.verdict === judge(value, 'PASSWORD').verdict ? plain : value.unknown(name.description)
}

/** What a name ends with, when it is known: `/${Stage}/db-password` is the name of a password. */
function lastWords(name: PropertyView): string | undefined {
  const last = textParts(name.value)?.at(-1)
  return typeof last === 'string' && /[A-Za-z]/.test(last) ? last : undefined
}
