import type { Assumption, Condition, SourceLocation, Value } from '../../workload/index.ts'
import type { MapNode, Node } from '../document/index.ts'
import type { Report } from '../report.ts'

/** A condition and the defaults that decided it. */
export type Decided = { readonly condition: Condition; readonly assumes: readonly Assumption[] }

/** A parameter or pseudo parameter without a value, as far as comparing it with a text goes. */
export type OpenSymbol = {
  readonly id: string
  readonly domain?: readonly string[]
  /** A secret, whose value must not even show in a comparison. */
  readonly secret?: boolean
}

/**
 * What an intrinsic function may ask of the template it stands in. It is the only way from a function back
 * to the template, so that each function stays a small file that knows nothing of the others.
 */
export type Scope = {
  readonly file: string
  /** `Network/` inside the nested stack `Network`, otherwise empty. Prefixes addresses and symbols. */
  readonly path: string
  readonly mappings: MapNode | undefined
  readonly evaluate: (node: Node) => Value
  /** What `Ref` returns. */
  readonly reference: (id: string, at: SourceLocation) => Value
  /** What `Fn::GetAtt` returns. */
  readonly attribute: (id: string, attribute: string, at: SourceLocation) => Value
  /** What the condition of that name decides. */
  readonly condition: (name: string, at: SourceLocation) => Decided
  /** The symbol behind a `Ref` to a parameter that has no value here. */
  readonly openSymbol: (node: Node) => OpenSymbol | undefined
  /** Does the work one level deeper, or the other when evaluation has gone too deep or too far. */
  readonly bounded: <T>(at: SourceLocation, work: () => T, instead: () => T) => T
  /** The snippet in a file of the scan, by a path relative to the template. */
  readonly include: (location: string) => Node | undefined
  readonly report: Report
}

/** An intrinsic function: its argument, the place of the whole call, and what it may ask. */
export type Intrinsic = (argument: Node, at: SourceLocation, scope: Scope) => Value
