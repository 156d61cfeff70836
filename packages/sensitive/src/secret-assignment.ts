import { findSensitive } from './find.ts'
import { compareConfidence, type Match } from './match.ts'
import { looksLikeSecretName } from './secret-name.ts'
import { judgeSecretValue } from './secret-value.ts'

/**
 * Says whether `value`, held by something called `name`, is a secret written out. Offsets are those in `value`.
 *
 * A known format (`ghp_...`, a private key) is named as such. Any other value under a secret-like name is a
 * `secret-assignment`: medium confidence when it looks generated or well chosen, low when it is a plain word or one of
 * the defaults that people deploy (`changeme`, `admin123`): a weak secret is a secret in use. Undefined for references
 * (ARN, `{{resolve:...}}`, `${...}`, addresses, paths), for what is to be filled in (`<your-key>`, `xxxx`, `****`),
 * for switches and type names (`true`, `string`), and under any name that is not secret-like.
 */
export function findSecretAssignment(name: string, value: string): Match | undefined {
  if (!looksLikeSecretName(name)) return undefined
  const known = [...findSensitive(value, { kinds: ['secret'] })].sort((a, b) =>
    compareConfidence(b.confidence, a.confidence),
  )[0]
  if (known !== undefined) return known
  const literal = value.trim()
  const confidence = judgeSecretValue(name, literal)
  if (confidence === undefined) return undefined
  const start = value.indexOf(literal)
  return { recognizer: 'secret-assignment', kind: 'secret', start, end: start + literal.length, confidence }
}
