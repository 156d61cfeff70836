import type { Condition } from './condition.ts'
import type { SourceLocation } from './location.ts'

/** A default of a parameter or variable that a value rests on: what holds unless somebody overrides it. */
export type Assumption = { readonly symbol: string; readonly value: string }

/** Why a value cannot be known from the input alone. */
export type UnresolvedReason =
  /** An attribute of a resource that exists only after deployment; `symbol.target` names the resource. */
  | 'reference'
  /** A parameter or variable without a value. */
  | 'parameter'
  /** An export of another stack that is not among the inputs, or is ambiguous. */
  | 'import'
  /** A value fetched at deployment: SSM, Secrets Manager, an asset, a macro. */
  | 'dynamic'
  /** A pseudo parameter or data source that depends on where it is deployed. */
  | 'environment'
  /** A value that is a secret and was therefore never stored. */
  | 'sensitive'
  /** The live API refused to show it. */
  | 'denied'
  /** The source does not tell it: no API returns it, or AWS Config did not record it. */
  | 'untold'
  /** An expression that this reader does not evaluate, or a fault in the input (a diagnostic tells more). */
  | 'unsupported'

/**
 * A name for something whose value is not known. Equal ids are equal values within one unit.
 *
 * `target` is set when the symbol is an attribute of a resource: `address` as in {@link Resource.address},
 * `unit` when that resource lives in another unit, `attribute` the name of the attribute (`Arn`, ...) or
 * `Ref` for what `Ref` returns.
 */
export type SymbolRef = {
  readonly id: string
  readonly target?: { readonly unit?: string; readonly address: string; readonly attribute: string }
}

type Base = {
  /** Where the value is written. A value made by the reader points at what it was made from. */
  readonly at?: SourceLocation
  /** Defaults that this value rests on. Absent means none. */
  readonly assumes?: readonly Assumption[]
}

/** A known single value. Its type follows the schema: text stays text, so `"012345678901"` keeps its zero. */
export type ScalarValue = Base & { readonly kind: 'scalar'; readonly value: string | number | boolean }
/** A known list; its items may each be unresolved. */
export type ListValue = Base & { readonly kind: 'list'; readonly items: readonly Value[] }
/** A known map; its values may each be unresolved. `keys` holds where each key is written. */
export type MapValue = Base & {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, Value>
  readonly keys?: ReadonlyMap<string, SourceLocation>
}
/** A text of which parts are known: `arn:aws:s3:::${Bucket}/*`. Never empty, never all literal. */
export type TextValue = Base & {
  readonly kind: 'text'
  readonly parts: readonly (string | UnresolvedPart)[]
}
/** A value that depends on a condition. Equal conditions are chosen together (see `worlds`). */
export type ChoiceValue = Base & {
  readonly kind: 'choice'
  readonly condition: Condition
  readonly then: Value
  readonly else: Value
}
/** A value that is not known. `settle` says, in the user's terms, what would settle it. */
export type UnresolvedValue = Base & UnresolvedPart
/** The hole of a text or a whole value that is not known. */
export type UnresolvedPart = {
  readonly kind: 'unresolved'
  readonly symbol: SymbolRef
  readonly reason: UnresolvedReason
  readonly settle?: string
}
/** Nothing is written here; AWS's default applies. `at` is the nearest thing that is written. */
export type AbsentValue = Base & { readonly kind: 'absent' }

/**
 * A property value of a workload, at every depth.
 *
 * Invariant: three truths. A value is known (scalar, list, map), not known (text with holes, choice,
 * unresolved) or absent, and no reader turns one into another.
 */
export type Value =
  | ScalarValue
  | ListValue
  | MapValue
  | TextValue
  | ChoiceValue
  | UnresolvedValue
  | AbsentValue
