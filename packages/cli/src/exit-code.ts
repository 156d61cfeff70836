/** What the process says to its caller; where several apply, the highest wins. */
export const ExitCode = {
  /** Nothing found, or nothing at or above the bar. */
  clean: 0,
  /** Findings at or above `--fail-on`. */
  findings: 1,
  /** Wrong usage, an unreadable path, nothing readable, or with `--strict` any broken file. */
  usage: 2,
  /** A fault of ours. */
  fault: 3,
} as const

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** Something that the user did or gave that cannot work; the message says what to do. Ends with code 2. */
export class UsageError extends Error {}
