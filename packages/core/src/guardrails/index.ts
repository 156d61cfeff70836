export {
  contentEffectOf,
  effectOf,
  groundingEffectOf,
  sensitiveEffectOf,
  stops,
  stopsSensitive,
  strengthOf,
} from './effect.ts'
export type { Guardrail } from './guardrail.ts'
export {
  hasFilter,
  stopsContent,
  stopsCredentials,
  stopsEntity,
  stopsPromptAttacks,
  stopsSensitiveInformation,
  stopsUngrounded,
} from './guardrail.ts'
export type { Setting } from './setting.ts'
export type { Direction, Effect, Strength } from './vocabulary.ts'
export {
  credentialEntities,
  directions,
  filterLists,
  groundingFilters,
  harmFilters,
  promptAttackFilter,
} from './vocabulary.ts'
