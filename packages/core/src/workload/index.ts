export type { Condition, Truth } from './condition.ts'
export { and, not, or } from './condition.ts'
export type { Diagnostic } from './diagnostic.ts'
export type { SourceLocation } from './location.ts'
export type { Export, Knowledge, Origin, Resource, Scope, Unit } from './resource.ts'
export type { SourceFiles } from './source-files.ts'
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
