import type { PropertyView, ResourceView, Targets } from '../view/index.ts'
import { canonicalText, literalText } from '../workload/index.ts'
import { everyAddress, isEmpty, isInside, noAddress } from './addresses.ts'
import { isAbsent, numberAt } from './fields.ts'
import { isWithin } from './intervals.ts'
import { anything, everything, type Packets, type Peer, type Stage } from './packets.ts'
import { prefixListAt, type Range, rangeAt, together } from './ranges.ts'
import { type Doubt, doubtAt, type Hop, hopAt, hopOf } from './reach.ts'
import { allTraffic, describeTraffic, type Traffic, trafficOf } from './traffic.ts'

export type Direction = 'in' | 'out'

const GROUP = 'AWS::EC2::SecurityGroup'

const words = {
  in: {
    rules: 'SecurityGroupIngress',
    companion: 'AWS::EC2::SecurityGroupIngress',
    group: 'SourceSecurityGroupId',
    list: 'SourcePrefixListId',
  },
  out: {
    rules: 'SecurityGroupEgress',
    companion: 'AWS::EC2::SecurityGroupEgress',
    group: 'DestinationSecurityGroupId',
    list: 'DestinationPrefixListId',
  },
} as const

type Part = Pick<Stage, 'sure' | 'may' | 'doubts'>

/**
 * What the security groups of an interface let through together: the rules of all of them count.
 *
 * Where none is named, the default group of the VPC holds: everything may go out, and only its own members
 * come in.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
 */
export function throughGroups(groups: Targets, owner: Hop, direction: Direction, peer: Peer): Stage {
  const parts = groups.views.map((group) => partOfGroup(group, direction, peer))
  const unseen = [...groups.external.map((value) => canonicalText(value) ?? 'a group')]
  if (groups.unknown) unseen.push('a group that is not known')
  parts.push(...unseen.map((name) => unseenGroup(name, owner)))
  if (parts.length === 0) parts.push(defaultGroup(owner, direction))
  const verb = direction === 'in' ? 'in' : 'out'
  const barrier = { ...owner, text: `no rule of the security groups lets this traffic ${verb}` }
  const [first] = groups.views
  return {
    sure: parts.flatMap(({ sure }) => sure),
    may: parts.flatMap(({ may }) => may),
    doubts: parts.flatMap(({ doubts }) => doubts),
    barrier: first === undefined ? barrier : hopOf(first, `no rule of the group lets this traffic ${verb}`),
  }
}

function unseenGroup(name: string, owner: Hop): Part {
  return anything({
    hop: { ...owner, text: `the rules of security group \`${name}\` are not among the inputs` },
    settle: 'scan the template that makes the security group together with this one',
  })
}

function defaultGroup(owner: Hop, direction: Direction): Part {
  if (direction === 'in') return { sure: [], may: [], doubts: [] }
  const open = everything([
    { ...owner, text: 'the default security group of the VPC lets everything out unless it was changed' },
  ])
  return { sure: open, may: open, doubts: [] }
}

function partOfGroup(group: ResourceView, direction: Direction, peer: Peer): Part {
  const { rules, companion } = words[direction]
  const inline = group.at(rules)
  if (inline.value.kind === 'unresolved' || inline.value.kind === 'text') return anything(doubtAt(inline))
  const beside = group.companions(companion)
  if (direction === 'out' && isAbsent(inline) && beside.none === true) {
    const open = everything([hopAt(inline, 'the group has no rules for what goes out: everything may')])
    return { sure: open, may: open, doubts: [] }
  }
  const parts = [
    ...inline.items.map((item) => partOfRule((name) => item.at(name), hopAt(item), direction, peer)),
    ...beside.views.map((rule) => partOfRule((name) => rule.at(name), hopOf(rule, ''), direction, peer)),
  ]
  const adrift = beside.none === undefined ? [anything(adriftRule(group))] : []
  return {
    sure: parts.flatMap(({ sure }) => sure),
    may: [...parts, ...adrift].flatMap(({ may }) => may),
    doubts: [...parts, ...adrift].flatMap(({ doubts }) => doubts),
  }
}

function adriftRule(group: ResourceView): Doubt {
  return {
    hop: hopOf(group, 'a rule whose group is not known may belong to this one'),
    settle: 'give values for the parameters of the rule',
  }
}

type Field = (name: string) => PropertyView

function partOfRule(at: Field, place: Hop, direction: Direction, peer: Peer): Part {
  const { group, list } = words[direction]
  const members = membersAt(at(group), peer)
  const range = together([rangeAt(at('CidrIp')), rangeAt(at('CidrIpv6')), prefixListAt(at(list)), members])
  const traffic = trafficAt(at)
  const verb = direction === 'in' ? 'in' : 'out'
  const hop = {
    ...place,
    text: `a rule lets ${verb} ${describeTraffic(traffic.may)}${targetText(at, group)}`,
  }
  const packets = (addresses: Range['sure'], ports: Traffic): readonly Packets[] =>
    isEmpty(addresses) || ports.length === 0 ? [] : [{ addresses, traffic: ports, hops: [hop] }]
  const fields = ['CidrIp', 'CidrIpv6', list, group, 'IpProtocol', 'FromPort', 'ToPort'].map(at)
  const isKnown = isInside(range.may, range.sure) && isWithin(traffic.may, traffic.sure)
  const hole = isKnown
    ? undefined
    : fields.find(({ value }) => value.kind !== 'scalar' && value.kind !== 'absent')
  return {
    sure: packets(range.sure, traffic.sure),
    may: packets(range.may, traffic.may),
    doubts: hole === undefined ? [] : [doubtAt(hole)],
  }
}

function targetText(at: Field, group: string): string {
  const written = ['CidrIp', 'CidrIpv6', group]
    .map((name) => canonicalText(at(name).value))
    .find((text) => text !== undefined)
  return written === undefined ? '' : ` (\`${written}\`)`
}

/** The addresses of the peer where a rule names a group that it is in. */
function membersAt(property: PropertyView, peer: Peer): Range {
  const nobody: Range = { sure: noAddress, may: noAddress }
  if (isAbsent(property) || peer.groups.size === 0) return nobody
  const { views, external, unknown } = property.resource.targets(property, GROUP)
  const members = peer.addresses ?? everyAddress
  if (views.some(({ id }) => peer.groups.has(id))) return { sure: members, may: members }
  const isNamed = external.some((value) => peer.groups.has(canonicalText(value) ?? ''))
  if (isNamed) return { sure: members, may: members }
  return unknown ? { sure: noAddress, may: members } : nobody
}

function trafficAt(at: Field): { readonly sure: Traffic; readonly may: Traffic } {
  const protocol = literalText(at('IpProtocol').value)
  if (protocol === undefined) return { sure: [], may: allTraffic }
  const [from, to] = [at('FromPort'), at('ToPort')]
  if ([from, to].every((port) => isAbsent(port) || numberAt(port) !== undefined)) {
    const traffic = trafficOf(protocol, numberAt(from), numberAt(to))
    return traffic === undefined ? { sure: [], may: allTraffic } : { sure: traffic, may: traffic }
  }
  return { sure: [], may: trafficOf(protocol) ?? allTraffic }
}
