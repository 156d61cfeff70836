/** The clock and the dice, given from outside so that tests take no time. */
export type Clock = {
  /** Milliseconds since some moment. */
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
  /** A number from 0 up to but not including 1. */
  readonly random: () => number
}

/** The clock on the wall. */
export const realClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
}

/** Lets so many calls through a second, and a burst of them at once; slower for a while after a throttle. */
export class TokenBucket {
  readonly #perSecond: number
  readonly #burst: number
  readonly #clock: Clock
  #pace = 1
  // Times are in milliseconds; a call may go when the theoretical arrival is at most a burst ahead.
  #next: number

  constructor([perSecond, burst]: readonly [number, number], clock: Clock) {
    this.#perSecond = perSecond
    this.#burst = burst
    this.#clock = clock
    this.#next = clock.now()
  }

  /** Resolves when the next call may go. */
  async take(): Promise<void> {
    const now = this.#clock.now()
    const interval = 1000 / (this.#perSecond * this.#pace)
    this.#next = Math.max(this.#next, now) + interval
    const wait = this.#next - now - interval * this.#burst
    if (wait > 0) await this.#clock.sleep(wait)
  }

  /** The service asked to slow down: half the pace, down to an eighth. */
  slow(): void {
    this.#pace = Math.max(this.#pace / 2, 0.125)
  }

  /** A call was answered: a little faster again. */
  recover(): void {
    this.#pace = Math.min(this.#pace * 1.05, 1)
  }
}
