/** Range of a node in its source text. Lines and columns count from 1; the end is exclusive. */
export type SourceRange = {
  readonly file?: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}
