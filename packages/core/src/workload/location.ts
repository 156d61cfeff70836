/**
 * A range of text in one input file.
 *
 * `file` is relative to the root of the scan and uses `/`. Lines and columns count from 1; columns count
 * UTF-16 code units, as in SARIF's `utf16CodeUnits`. The end is exclusive: `endColumn` is one past the
 * last character.
 */
export type SourceLocation = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}
