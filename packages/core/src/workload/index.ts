export type { Condition, Truth } from './condition.ts'
export { and, not, or } from './condition.ts'
export type { Diagnostic } from './diagnostic.ts'
export type { Edit, EditFields, EditValue } from './edit.ts'
export {
  add,
  advise,
  create,
  derive,
  describeEdit,
  onType,
  PLACE,
  reference,
  remove,
  SELF,
  sameAs,
  set,
  supplied,
} from './edit.ts'
export { matchesGlob } from './glob.ts'
export type { SourceLocation } from './location.ts'
export { byText } from './order.ts'
export type { Export, Knowledge, Origin, Resource, Scope, Unit } from './resource.ts'
export type { SourceFiles } from './source-files.ts'
export type { TextPieces } from './text.ts'
export {
  canonicalText,
  joinPieces,
  literalText,
  splitText,
  textContains,
  textEndsWith,
  textEquals,
  textParts,
  textStartsWith,
} from './text.ts'
export type {
  AbsentValue,
  Assumption,
  ChoiceValue,
  ListValue,
  MapValue,
  ScalarValue,
  SymbolRef,
  TextValue,
  UnresolvedPart,
  UnresolvedReason,
  UnresolvedValue,
  Value,
} from './value.ts'
export type { WorldResult } from './worlds.ts'
export { inEveryWorld, WORLD_LIMIT, World } from './worlds.ts'
