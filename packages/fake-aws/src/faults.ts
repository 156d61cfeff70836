/** What goes wrong, and how often. The same calls meet the same faults in every run. */
export type Faults = {
  /** Share of attempts that are asked to slow down. */
  readonly throttled?: number
  /** Share of calls that are refused, each of them always. */
  readonly denied?: number
  /** Regions that do not answer. */
  readonly dead?: readonly string[]
  readonly seed?: string
}

/** What a call meets. */
export type Fate = 'answered' | 'throttled' | 'denied' | 'dead'

/** Decides what each attempt of a call meets. */
export function fates({
  throttled = 0,
  denied = 0,
  dead = [],
  seed = '',
}: Faults): (call: string, region: string) => Fate {
  const attempts = new Map<string, number>()
  return (call, region) => {
    if (dead.includes(region)) return 'dead'
    const count = (attempts.get(call) ?? 0) + 1
    attempts.set(call, count)
    if (chance(`${seed} throttle ${count} ${call}`) < throttled) return 'throttled'
    return chance(`${seed} deny ${call}`) < denied ? 'denied' : 'answered'
  }
}

/** A number from 0 up to but not including 1 that belongs to a text: FNV-1a, stirred as in MurmurHash3. */
export function chance(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
