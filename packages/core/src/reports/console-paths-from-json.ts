import { SEVERITIES, type Threat } from '../controls/index.ts'
import type { ConsoleChokePoint, ConsoleHop, ConsolePath, ConsolePaths } from './console-types.ts'
import { type Found, list, locationOf, member, oneOf, optional, text } from './parse-json.ts'

const LEVELS = ['high', 'medium', 'low'] as const
const THREATS: readonly Threat[] = [
  'data-poisoning',
  'model-theft',
  'adversarial-input',
  'prompt-injection',
  'unauthorized-access',
  'denial-of-service',
]

/** The attack paths of a JSON report; undefined where none were looked for. */
export function consolePathsFromJson(document: Found): ConsolePaths | undefined {
  const paths = optional(member(document, 'paths'), (found) => list(found, pathOf))
  if (paths === undefined) return undefined
  const points = optional(member(document, 'chokePoints'), (found) => list(found, chokePointOf))
  return { paths, chokePoints: points ?? [] }
}

function pathOf(item: Found): ConsolePath {
  const accepted = optional(member(item, 'accepted'), acceptedOf)
  return {
    id: text(member(item, 'id')),
    title: text(member(item, 'title')),
    severity: oneOf(member(item, 'severity'), SEVERITIES),
    confidence: oneOf(member(item, 'confidence'), LEVELS),
    threats: list(member(item, 'threats'), (threat) => oneOf(threat, THREATS)),
    from: text(member(member(item, 'from'), 'title')),
    asset: text(member(item, 'asset')),
    hops: list(member(item, 'hops'), hopOf),
    ...(accepted !== undefined && { accepted }),
  }
}

function acceptedOf(found: Found): NonNullable<ConsolePath['accepted']> {
  const expires = optional(member(found, 'expires'), text)
  return { reason: text(member(found, 'reason')), ...(expires !== undefined && { expires }) }
}

function hopOf(item: Found): ConsoleHop {
  return {
    from: text(member(item, 'from')),
    to: text(member(item, 'to')),
    technique: text(member(item, 'title')),
    message: text(member(item, 'message')),
    ...placeOf(item),
  }
}

function chokePointOf(item: Found): ConsoleChokePoint {
  const fact = member(item, 'fact')
  return {
    title: text(member(fact, 'message')),
    remedy: text(member(item, 'remedy')),
    cuts: list(member(item, 'cuts'), text),
    ...placeOf(item, fact),
  }
}

function placeOf(item: Found, located: Found = item): Pick<ConsoleHop, 'at' | 'finding'> {
  const at = optional(member(located, 'location'), locationOf)
  const finding = optional(member(item, 'finding'), text)
  return { ...(at !== undefined && { at }), ...(finding !== undefined && { finding }) }
}
