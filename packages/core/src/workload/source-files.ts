/**
 * The bounded, read-only port through which readers see files; they never touch the disk themselves.
 *
 * Paths are relative to the scan's root and use `/`. `read` gives the text, or `undefined` when there is no
 * such file, it is not text, or it is over the limit (the owner of the port has then said so).
 */
export type SourceFiles = {
  readonly paths: () => readonly string[]
  readonly read: (path: string) => string | undefined
}
