/** A block of addresses: those whose first `prefix` bits equal the address's. */
export type AddressBlock = {
  readonly family: 4 | 6
  readonly address: bigint
  readonly prefix: number
}

const widths = { 4: 32, 6: 128 } as const

/** Reads an IPv4 or IPv6 address or CIDR block; without a prefix it is one address. */
export function readBlock(text: string): AddressBlock | undefined {
  const slash = text.indexOf('/')
  const host = slash < 0 ? text : text.slice(0, slash)
  const family = host.includes(':') ? 6 : 4
  const address = family === 6 ? readV6(host) : readV4(host)
  const prefix = slash < 0 ? widths[family] : readPrefix(text.slice(slash + 1), widths[family])
  return address === undefined || prefix === undefined ? undefined : { family, address, prefix }
}

/** Does the first block hold all addresses of the second? The families never match each other. */
export function holdsBlock(outer: AddressBlock, inner: AddressBlock): boolean {
  if (outer.family !== inner.family || outer.prefix > inner.prefix) return false
  const shift = BigInt(widths[outer.family] - outer.prefix)
  return outer.address >> shift === inner.address >> shift
}

function readPrefix(text: string, width: number): number | undefined {
  const prefix = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
  return prefix <= width ? prefix : undefined
}

function readV4(text: string): bigint | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256))
    return undefined
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n)
}

function readV6(text: string): bigint | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [head, tail] = halves.map((half, index) => readGroups(half, index === halves.length - 1))
  if (head === undefined) return undefined
  if (halves.length === 1) return head.length === 8 ? joinGroups(head) : undefined
  if (tail === undefined || head.length + tail.length > 7) return undefined
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => 0)
  return joinGroups([...head, ...zeros, ...tail])
}

/** The 16-bit groups of one side of `::`; a dotted IPv4 address at the very end counts as two. */
function readGroups(text: string, atEnd: boolean): readonly number[] | undefined {
  if (text === '') return []
  const groups: number[] = []
  const parts = text.split(':')
  for (const [index, part] of parts.entries()) {
    const v4 = atEnd && index === parts.length - 1 ? readV4(part) : undefined
    if (v4 !== undefined) groups.push(Number(v4 >> 16n), Number(v4 & 0xffffn))
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16))
    else return undefined
  }
  return groups
}

function joinGroups(groups: readonly number[]): bigint {
  return groups.reduce((sum, group) => sum * 65_536n + BigInt(group), 0n)
}
