import { difference, type Intervals, intersection, intervals, isWithin } from './intervals.ts'

/** A set of IPv4 and IPv6 addresses. */
export type Addresses = { readonly v4: Intervals<number>; readonly v6: Intervals<bigint> }

const V4_SIZE = 2 ** 32
const V6_SIZE = 2n ** 128n

export const noAddress: Addresses = { v4: [], v6: [] }
export const everyAddress: Addresses = {
  v4: [{ from: 0, end: V4_SIZE }],
  v6: [{ from: 0n, end: V6_SIZE }],
}

/** The range that a CIDR text spells, its host bits ignored as AWS does; `undefined` where it is none. */
export function readCidr(text: string): Addresses | undefined {
  const [address = '', length = '', ...more] = text.trim().split('/')
  if (more.length > 0 || !/^\d{1,3}$/.test(length)) return undefined
  if (address.includes(':')) return readV6(address, Number(length))
  const start = v4Number(address)
  if (start === undefined || Number(length) > 32) return undefined
  const size = 2 ** (32 - Number(length))
  const from = Math.floor(start / size) * size
  return { v4: [{ from, end: from + size }], v6: [] }
}

function readV6(address: string, length: number): Addresses | undefined {
  const start = v6Number(address)
  if (start === undefined || length > 128) return undefined
  const size = 2n ** BigInt(128 - length)
  const from = (start / size) * size
  return { v4: [], v6: [{ from, end: from + size }] }
}

function v4Number(text: string): number | undefined {
  const bytes = text.split('.')
  if (bytes.length !== 4 || !bytes.every((byte) => /^\d{1,3}$/.test(byte) && Number(byte) < 256))
    return undefined
  return bytes.reduce((sum, byte) => sum * 256 + Number(byte), 0)
}

function v6Number(text: string): bigint | undefined {
  const [head = '', tail, ...more] = text.split('::')
  if (more.length > 0 || text.length > 45) return undefined
  const left = groupsOf(head)
  const right = tail === undefined ? [] : groupsOf(tail)
  if (left === undefined || right === undefined) return undefined
  const gap = 8 - left.length - right.length
  if (tail === undefined ? gap !== 0 : gap < 1) return undefined
  return [...left, ...Array.from({ length: gap }, () => 0), ...right].reduce(
    (sum, group) => sum * 65536n + BigInt(group),
    0n,
  )
}

/** The 16-bit groups of a part of an IPv6 address; an IPv4 address at its end is two of them. */
function groupsOf(text: string): readonly number[] | undefined {
  if (text === '') return []
  const groups: number[] = []
  for (const part of text.split(':')) {
    const v4 = part.includes('.') ? v4Number(part) : undefined
    if (v4 !== undefined) groups.push(Math.floor(v4 / 65536), v4 % 65536)
    else if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16))
    else return undefined
  }
  return groups.length <= 8 ? groups : undefined
}

/** What is in any of the sets. */
export function unionOf(sets: readonly Addresses[]): Addresses {
  const [first, second] = sets
  if (first === undefined) return noAddress
  if (second === undefined) return first
  return {
    v4: intervals(sets.flatMap(({ v4 }) => v4)),
    v6: intervals(sets.flatMap(({ v6 }) => v6)),
  }
}

/** What is in both. */
export function common(left: Addresses, right: Addresses): Addresses {
  return { v4: intersection(left.v4, right.v4), v6: intersection(left.v6, right.v6) }
}

/** What is in the first and not in the second. */
export function without(left: Addresses, right: Addresses): Addresses {
  return { v4: difference(left.v4, right.v4), v6: difference(left.v6, right.v6) }
}

/** Whether no address is in it. */
export function isEmpty({ v4, v6 }: Addresses): boolean {
  return v4.length === 0 && v6.length === 0
}

/** Whether all of the first is in the second. */
export function isInside(inner: Addresses, outer: Addresses): boolean {
  return isWithin(inner.v4, outer.v4) && isWithin(inner.v6, outer.v6)
}

const cidrs = (...texts: readonly string[]): Addresses =>
  unionOf(texts.map((text) => readCidr(text) ?? noAddress))

/**
 * Addresses of the internet: all but those that the registry of special-purpose addresses keeps from it.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 */
export const internet: Addresses = unionOf([
  without(
    { v4: everyAddress.v4, v6: [] },
    cidrs(
      '0.0.0.0/8',
      '10.0.0.0/8',
      '100.64.0.0/10',
      '127.0.0.0/8',
      '169.254.0.0/16',
      '172.16.0.0/12',
      '192.0.0.0/24',
      '192.0.2.0/24',
      '192.168.0.0/16',
      '198.18.0.0/15',
      '198.51.100.0/24',
      '203.0.113.0/24',
      '224.0.0.0/3',
    ),
  ),
  cidrs('2000::/3'),
])

/**
 * Whether a set holds so much of the internet that it stands for anybody: more than a /8, or a /32 of IPv6.
 * That is the line that Amazon S3 draws between a public policy and one for known networks.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function isAnybody(addresses: Addresses): boolean {
  const { v4, v6 } = common(addresses, internet)
  return (
    v4.reduce((sum, { from, end }) => sum + end - from, 0) > 2 ** 24 ||
    v6.reduce((sum, { from, end }) => sum + end - from, 0n) > 2n ** 96n
  )
}
