import { type Interval, type Intervals, intersection, intervals } from './intervals.ts'

/**
 * Protocols and ports on one axis: protocol * 65,536 + port. A protocol without ports takes its whole band,
 * so that "every protocol" is one interval and rules are compared as sets of numbers.
 */
export type Traffic = Intervals<number>

const BAND = 65_536

/** The numbers of protocols that rules write by name. */
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['icmp', 1],
  ['tcp', 6],
  ['udp', 17],
  ['icmpv6', 58],
])
const NAMES = new Map([...NUMBERS].map(([name, number]) => [number, name]))

export const allTraffic: Traffic = [{ from: 0, end: 256 * BAND }]

/** Some ports of TCP or UDP, both ends included. */
export function ports(protocol: 'tcp' | 'udp', from: number, to: number = from): Traffic {
  return band(NUMBERS.get(protocol) ?? 0, from, to)
}

function band(protocol: number, from: number, to: number): Traffic {
  return intervals([{ from: protocol * BAND + clamp(from), end: protocol * BAND + clamp(to) + 1 }])
}

const clamp = (port: number): number => Math.min(Math.max(Math.trunc(port), 0), BAND - 1)

/**
 * The traffic of a rule: its protocol as a name, a number or `-1`, and its ports, both ends included. Absent
 * or negative ports are every port, and so are those of protocols that have none.
 */
export function trafficOf(protocol: string, from?: number, to?: number): Traffic | undefined {
  if (protocol === '-1' || protocol.toLowerCase() === 'all') return allTraffic
  const number = NUMBERS.get(protocol.toLowerCase()) ?? (/^\d{1,3}$/.test(protocol) ? Number(protocol) : 256)
  if (number > 255) return undefined
  const hasPorts = number === 6 || number === 17
  if (!hasPorts || from === undefined || from < 0) return band(number, 0, BAND - 1)
  return band(number, from, to ?? from)
}

/** The ports that answers go to: whatever a caller may have chosen for itself. */
export const ephemeral: Traffic = intervals([...ports('tcp', 1024, 65_535), ...ports('udp', 1024, 65_535)])

/** In words: `tcp 443, udp 53`, or `all traffic`. */
export function describeTraffic(traffic: Traffic): string {
  const [first] = traffic
  if (first?.from === 0 && first.end === 256 * BAND) return 'all traffic'
  return traffic.flatMap(describeInterval).join(', ')
}

const LONGEST_LIST = 8

function describeInterval({ from, end }: Interval<number>): readonly string[] {
  const first = Math.floor(from / BAND)
  const last = Math.floor((end - 1) / BAND)
  if (last - first >= LONGEST_LIST) return [`protocols ${first} to ${last}`]
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const protocol = first + index
    const [part] = intersection([{ from, end }], band(protocol, 0, BAND - 1))
    const name = NAMES.get(protocol) ?? `protocol ${protocol}`
    if (part === undefined || part.end - part.from === BAND) return name
    const [low, high] = [part.from % BAND, (part.end - 1) % BAND]
    return `${name} ${low}${low === high ? '' : `-${high}`}`
  })
}
