/**
 * A node of a concrete syntax tree of HCL, as the grammar of tree-sitter names its kinds. Offsets count UTF-16 code
 * units and the end is exclusive. Words and signs are nodes too, named by themselves (`?`, `for`).
 */
export type HclNode = {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly children: readonly HclNode[]
  /** The parser put it in, because the text lacks it. */
  readonly missing?: true
}

/**
 * Parses HCL. Never throws; a tree of what is no HCL holds nodes of type `ERROR`. What nests deeper than 550 nodes is left out, and an `ERROR` stands for it.
 */
export type HclParser = (text: string) => HclNode
