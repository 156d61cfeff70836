import type { FailureKind } from '../call/failure.ts'
import type { ServiceId } from '../inventory/services.ts'
import type { JsonObject } from '../shape/json.ts'

/** A property that could not be read, and what would settle it. */
export type UnknownProperty = {
  /** A dotted path of property names from the top; `[]` after a name stands for every item of its list. */
  readonly path: string
  /** `denied` when a call failed, `unsupported` when no call tells. */
  readonly reason: 'denied' | 'untold'
  readonly settle: string
}

/** One resource as it was read. Plain data, so that it can wait on disk. */
export type LiveResource = {
  readonly type: string
  /** The ARN, or what stands for one. */
  readonly address: string
  readonly region: string
  readonly names: readonly string[]
  readonly properties: JsonObject
  readonly unknown: readonly UnknownProperty[]
}

/** Calls of one kind that gave no answer. */
export type Gap = {
  readonly account: string
  readonly region: string
  readonly service: ServiceId
  /** The type whose resources or properties are not known. */
  readonly type: string
  readonly operation: string
  /** The permission that would settle it. */
  readonly permission: string
  readonly kind: FailureKind
  /** The name of one of the errors. */
  readonly code: string
  readonly count: number
}

/** What was read of one type in one account and Region. */
export type TypeReading = {
  readonly type: string
  /** `complete` when every list was read to its end, `partial` when it was cut on purpose. */
  readonly knowledge: 'complete' | 'partial' | 'none'
  readonly resources: readonly LiveResource[]
  /** Listed items that other types are listed under. */
  readonly items: readonly JsonObject[]
  readonly gaps: readonly Gap[]
}
