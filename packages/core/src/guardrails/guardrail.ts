import { and, or, type Truth } from '../workload/index.ts'
import { contentEffectOf, groundingEffectOf, sensitiveEffectOf, stops, stopsSensitive } from './effect.ts'
import type { Setting } from './setting.ts'
import { credentialEntities, type Direction, filterLists, promptAttackFilter } from './vocabulary.ts'

/** A guardrail as a whole. */
export type Guardrail = Pick<Setting, 'at'>

/** Whether a list of filters has one of a type. */
export function hasFilter(filters: Setting, type: string): Truth {
  return or(false, ...filters.items.map((filter) => isOfType(filter, type)))
}

/** Whether a content filter of a type stops what it finds in one direction. */
export function stopsContent(guardrail: Guardrail, type: string, direction: Direction): Truth {
  return someFilter(guardrail.at(filterLists.content), type, (filter) =>
    stops(contentEffectOf(filter, direction)),
  )
}

/** Whether jailbreaks and injections in what a user sends are stopped. */
export function stopsPromptAttacks(guardrail: Guardrail): Truth {
  return stopsContent(guardrail, promptAttackFilter, 'input')
}

/** Whether an entity such as `EMAIL` is blocked or masked in one direction. */
export function stopsEntity(guardrail: Guardrail, type: string, direction: Direction): Truth {
  return someFilter(guardrail.at(filterLists.entities), type, (filter) =>
    stops(sensitiveEffectOf(filter, direction)),
  )
}

/** Whether every kind of credential is kept out of the model's answers. */
export function stopsCredentials(guardrail: Guardrail): Truth {
  return and(...credentialEntities.map((type) => stopsEntity(guardrail, type, 'output')))
}

/** Whether any entity or pattern is blocked or masked, in any direction. */
export function stopsSensitiveInformation(guardrail: Guardrail): Truth {
  const filters = [filterLists.entities, filterLists.patterns].flatMap((list) => guardrail.at(list).items)
  return or(false, ...filters.map(stopsSensitive))
}

/** Whether answers that do not follow from their source are stopped. */
export function stopsUngrounded(guardrail: Guardrail): Truth {
  return someFilter(guardrail.at(filterLists.grounding), 'GROUNDING', (filter) =>
    stops(groundingEffectOf(filter)),
  )
}

function someFilter(filters: Setting, type: string, holds: (filter: Setting) => Truth): Truth {
  return or(false, ...filters.items.map((filter) => and(isOfType(filter, type), holds(filter))))
}

function isOfType(filter: Setting, type: string): Truth {
  const { known } = filter.at('Type')
  return known === undefined ? undefined : known === type
}
