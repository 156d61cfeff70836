import { findSecretAssignment, findSensitive, looksLikeSecretName } from '@parapet/sensitive'
import { type Judgement, notApplicable, onSecret, type PropertyView } from '../../view/index.ts'
import type { UnresolvedPart } from '../../workload/index.ts'
import { literalText, textParts } from '../../workload/index.ts'

/**
 * Passes when a text that others can read back, such as a prompt or an environment variable, holds no secret.
 *
 * `name` is what the value is called where it is used; a plain word under a name such as `DB_PASSWORD` counts
 * as a secret. A secret that is filled in at deployment fails as well: it can be read back just the same.
 * Messages never repeat the value.
 */
export function holdsNoSecret(property: PropertyView, name = ''): Judgement {
  const parts = textParts(property.value)
  if (parts === undefined) {
    return property.value.kind === 'absent' ? notApplicable(property.place) : property.unknown()
  }
  const shown = `\`${property.path.shown}\``
  const literal = parts.filter((part) => typeof part === 'string').join('')
  if (isSecret(literal, name)) return onSecret(property.judge(false, `${shown} holds a secret in plain text`))
  const holes = parts.filter((part) => typeof part !== 'string')
  if (holes.some((hole) => isFilledWithSecret(hole, name))) {
    return property.judge(false, `${shown} is filled with a secret that can be read back`)
  }
  return holes.every(isHarmless) ? property.judge(true, `${shown} holds no secret`) : property.unknown()
}

/**
 * Passes when a secret is not written in the template: it is left out, comes from a parameter that is never
 * shown, or is fetched at deployment.
 */
export function isNotWrittenOut(property: PropertyView): Judgement {
  const parts = textParts(property.value)
  const shown = `\`${property.path.shown}\``
  if (property.value.kind === 'absent') return property.judge(true, `${shown} is not set`)
  if (parts === undefined) return property.unknown()
  const holes = parts.filter((part) => typeof part !== 'string')
  const literal = literalText(property.value)
  if (literal !== undefined && PLACEHOLDERS.has(literal.trim()))
    return property.judge(true, `${shown} holds nothing yet`)
  if (holes.length === 0) return onSecret(property.judge(false, `${shown} is written out in plain text`))
  const isHidden = holes.every(({ reason }) => reason === 'sensitive' || reason === 'dynamic')
  return isHidden ? property.judge(true, `${shown} is filled in at deployment`) : property.unknown()
}

/** What a template writes where a secret is filled in later by hand. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['', '{}', '[]'])

function isSecret(literal: string, name: string): boolean {
  const kinds = { kinds: ['secret'], minConfidence: 'medium' } as const
  return findSensitive(literal, kinds).length > 0 || findSecretAssignment(name, literal) !== undefined
}

function isFilledWithSecret({ reason, symbol }: UnresolvedPart, name: string): boolean {
  if (reason === 'sensitive') return looksLikeSecretName(name) || !isIdentifier(symbol.id)
  return reason === 'dynamic' && /secretsmanager|ssm-secure/.test(symbol.id)
}

/** What a resource is called and where it runs is no secret, nor is an identifier that is only kept off the console. */
function isHarmless({ reason, symbol }: UnresolvedPart): boolean {
  if (reason === 'sensitive') return isIdentifier(symbol.id)
  return reason === 'reference' || reason === 'environment'
}

/**
 * Whether a parameter holds what something is called, by its own name. `NoEcho` does not always mark a secret:
 * templates of SageMaker projects hide `SageMakerProjectName` and `SageMakerProjectId` with it.
 */
const isIdentifier = (parameter: string): boolean =>
  /(?:Name|Id|ID|Arn|ARN)$/.test(parameter) && !looksLikeSecretName(parameter)
