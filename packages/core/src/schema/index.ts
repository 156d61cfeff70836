export { coerce } from './coerce.ts'
export type { Fields, Kind } from './decode.ts'
export { type Default, defaultOf } from './defaults/index.ts'
export { jsonTextsOf } from './json-texts.ts'
export {
  arnTemplateOf,
  attributesOf,
  hasType,
  identifierOf,
  isApiOnly,
  propertyOf,
  schemaOf,
  types,
} from './schema.ts'
