/** Tells how far a scan is, on a terminal only. */
export type Progress = {
  readonly reading: (done: number, total: number, file: string) => void
  readonly judging: (units: number) => void
  /** Takes the line away, so that what follows starts clean. */
  readonly end: () => void
}

const ERASE = '\r\u001b[2K'
/** At most so many updates a second: more only cost time. */
const INTERVAL_MS = 100

/** A line on standard error that is written over; silent where that is no terminal or `quiet` is set. */
export function showProgress(stream: NodeJS.WriteStream, quiet: boolean): Progress {
  if (quiet || stream.isTTY !== true) return { reading: () => {}, judging: () => {}, end: () => {} }
  let last = 0
  const show = (text: string): void => {
    const now = Date.now()
    if (now - last < INTERVAL_MS) return
    last = now
    stream.write(`${ERASE}${printable(text).slice(0, (stream.columns ?? 80) - 1)}`)
  }
  return {
    reading: (done, total, file) => show(`reading ${done + 1} of ${total}: ${file}`),
    judging: (units) => show(`judging ${units} unit(s)`),
    end: () => stream.write(ERASE),
  }
}

/** File names are not ours: none may move the cursor. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, '?')
