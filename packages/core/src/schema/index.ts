export { coerce } from './coerce.ts'
export type { Field, Fields, Kind, Replacement, TypeSchema } from './decode.ts'
export { type Default, defaultOf } from './defaults/index.ts'
export {
  arnTemplateOf,
  attributesOf,
  hasType,
  identifierOf,
  isApiOnly,
  type PropertySchema,
  propertyOf,
  schemaOf,
  types,
} from './schema.ts'
