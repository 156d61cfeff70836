import type { SourceLocation } from '../../workload/index.ts'

/**
 * A scalar as it is written. `text` is its source text without quotes and escapes, so that dates, `yes`,
 * octal numbers and account ids keep their digits; what it means is decided later, by schema type.
 */
export type ScalarNode = {
  readonly kind: 'scalar'
  readonly text: string
  /** Plain is unquoted (numbers, `true`, YAML plain scalars); the last two are YAML block scalars. */
  readonly style: 'plain' | 'quoted' | 'literal' | 'folded'
  /** Whether it is JSON's or YAML's null, which includes an empty YAML value. */
  readonly isNull: boolean
  readonly at: SourceLocation
}

/** A sequence of nodes. */
export type ListNode = { readonly kind: 'list'; readonly items: readonly Node[]; readonly at: SourceLocation }

/** A key of a map with where the key itself is written, and its value. */
export type Entry = { readonly key: string; readonly keyAt: SourceLocation; readonly value: Node }

/** A mapping in source order. Of a key that is written twice the last one counts, and a diagnostic says so. */
export type MapNode = {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, Entry>
  readonly at: SourceLocation
}

/** A YAML node with a tag of the document's own, such as `!Sub x`. The argument is the node without its tag. */
export type CallNode = {
  readonly kind: 'call'
  /** The tag without its `!`. */
  readonly name: string
  readonly argument: Node
  readonly at: SourceLocation
}

/** One node of a JSON or YAML document. Immutable; an alias shares the node that its anchor names. */
export type Node = ScalarNode | ListNode | MapNode | CallNode
