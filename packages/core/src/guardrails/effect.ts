import { or, type Truth } from '../workload/index.ts'
import type { Setting } from './setting.ts'
import { type Direction, type Effect, promptAttackFilter, type Strength } from './vocabulary.ts'

const prefixes: Readonly<Record<Direction, string>> = { input: 'Input', output: 'Output' }
const effects: Readonly<Record<string, Effect>> = { BLOCK: 'block', ANONYMIZE: 'mask', NONE: 'detect' }
const strengths: readonly Strength[] = ['NONE', 'LOW', 'MEDIUM', 'HIGH']

/**
 * What a denied topic or a word filter does in one direction; `undefined` where that is not known.
 *
 * Without an action it blocks, without a switch it is on.
 */
export function effectOf(filter: Setting, direction: Direction): Effect | undefined {
  const prefix = prefixes[direction]
  return effect(filter.at(`${prefix}Enabled`).known, filter.at(`${prefix}Action`).known)
}

/** What a filter for an entity or a pattern does: `Action` holds for a direction that names none itself. */
export function sensitiveEffectOf(filter: Setting, direction: Direction): Effect | undefined {
  const prefix = prefixes[direction]
  const own = filter.at(`${prefix}Action`)
  const action = own.present === false ? filter.at('Action').known : own.known
  return effect(filter.at(`${prefix}Enabled`).known, action)
}

/** What a content filter does: as {@link effectOf}, and off where its strength is `NONE`. */
export function contentEffectOf(filter: Setting, direction: Direction): Effect | undefined {
  if (direction === 'output' && filter.at('Type').known === promptAttackFilter) return 'off'
  const strength = strengthOf(filter, direction)
  if (strength === 'NONE') return 'off'
  const other = effectOf(filter, direction)
  return strength === undefined && other !== 'off' ? undefined : other
}

/** What a grounding check does with an answer below its threshold. */
export function groundingEffectOf(filter: Setting): Effect | undefined {
  return effect(filter.at('Enabled').known, filter.at('Action').known)
}

/** The strength of a content filter; `undefined` where it is not known. */
export function strengthOf(filter: Setting, direction: Direction): Strength | undefined {
  const written = filter.at(`${prefixes[direction]}Strength`).known
  return strengths.find((strength) => strength === written)
}

/** Whether an effect keeps what was found from the other side. */
export function stops(found: Effect | undefined): Truth {
  return found === undefined ? undefined : found === 'block' || found === 'mask'
}

/** Whether a filter for an entity or a pattern stops something in either direction. */
export function stopsSensitive(filter: Setting): Truth {
  return or(stops(sensitiveEffectOf(filter, 'input')), stops(sensitiveEffectOf(filter, 'output')))
}

function effect(enabled: Setting['known'], action: Setting['known']): Effect | undefined {
  if (enabled === false) return 'off'
  return enabled === true && typeof action === 'string' ? effects[action] : undefined
}
