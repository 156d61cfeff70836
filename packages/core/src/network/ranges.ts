import type { PropertyView, ResourceView } from '../view/index.ts'
import { literalText } from '../workload/index.ts'
import { type Addresses, everyAddress, noAddress, readCidr, unionOf } from './addresses.ts'
import { isAbsent } from './fields.ts'

/** A set of addresses of which a part may not be known: `sure` at least, `may` at most. */
export type Range = { readonly sure: Addresses; readonly may: Addresses }

const none: Range = { sure: noAddress, may: noAddress }
const unknownRange: Range = { sure: noAddress, may: everyAddress }

/** The addresses of a property that holds a CIDR, or the attribute of a VPC or subnet that does. */
export function rangeAt(property: PropertyView): Range {
  if (isAbsent(property)) return none
  const text = literalText(property.value)
  if (text !== undefined) return exactly(readCidr(text))
  if (property.value.kind !== 'unresolved') return unknownRange
  const attribute = property.value.symbol.target?.attribute
  if (attribute !== 'CidrBlock') return unknownRange
  const [owner] = property.resource.targets(property, 'AWS::EC2::VPC', 'AWS::EC2::Subnet').views
  return owner === undefined ? unknownRange : exactly(addressesOf(owner))
}

const exactly = (addresses: Addresses | undefined): Range =>
  addresses === undefined ? unknownRange : { sure: addresses, may: addresses }

/** The IPv4 addresses of a VPC or subnet, where they are written. */
export function addressesOf(owner: ResourceView): Addresses | undefined {
  const text = literalText(owner.at('CidrBlock').value)
  return text === undefined ? undefined : readCidr(text)
}

/** The addresses of a prefix list; one that is not among the inputs is not known. */
export function prefixListAt(property: PropertyView): Range {
  if (isAbsent(property)) return none
  const [list] = property.resource.targets(property, 'AWS::EC2::PrefixList').views
  if (list === undefined) return unknownRange
  return together(list.at('Entries').items.map((entry) => rangeAt(entry.at('Cidr'))))
}

/** Several ranges as one. */
export function together(ranges: readonly Range[]): Range {
  return {
    sure: unionOf(ranges.map(({ sure }) => sure)),
    may: unionOf(ranges.map(({ may }) => may)),
  }
}
