/** What of a process decides how its terminal is written to. */
export type TerminalSettings = {
  /** False with `--no-color`. */
  readonly color: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** The stream that is written to. */
  readonly stream: { readonly isTTY?: boolean; readonly columns?: number }
}

/** Used where there is no terminal, so that the same scan gives the same file everywhere. */
const defaultWidth = 100
const narrowest = 40
const widest = 200

/** Whether to color: the option decides, then `NO_COLOR`, then `FORCE_COLOR`, then whether somebody looks. */
export function usesColor({ color, env, stream }: TerminalSettings): boolean {
  if (!color || isGiven(env['NO_COLOR'])) return false
  if (isGiven(env['FORCE_COLOR'])) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false'
  return stream.isTTY === true && env['TERM'] !== 'dumb'
}

/** Columns to write in. */
export function widthOfTerminal({ stream }: TerminalSettings): number {
  if (stream.isTTY !== true || stream.columns === undefined || stream.columns === 0) return defaultWidth
  return Math.min(widest, Math.max(narrowest, stream.columns))
}

// NO_COLOR counts "when present and not an empty string" (no-color.org).
const isGiven = (value: string | undefined): boolean => value !== undefined && value !== ''
