import type { PropertyView, ResourceView } from '../view/index.ts'
import { literalText } from '../workload/index.ts'
import { type Addresses, common, everyAddress, isEmpty, noAddress, without } from './addresses.ts'
import { isAbsent, numberAt, switchOr } from './fields.ts'
import { difference, intersection, union } from './intervals.ts'
import { anything, openStage, type Packets, type Stage } from './packets.ts'
import { rangeAt, together } from './ranges.ts'
import { type Doubt, doubtAt, type Hop, hopOf } from './reach.ts'
import type { Direction } from './security-groups.ts'
import { allTraffic, describeTraffic, ephemeral, type Traffic, trafficOf } from './traffic.ts'

/** AWS lets an ACL have at most 40 entries in each direction; what has many more is not looked at. */
const MOST = 200

/**
 * What the network ACL of a subnet lets through. A subnet without an ACL of its own has the default one of
 * its VPC, which lets everything through.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
 */
export function throughAcl(subnet: ResourceView, direction: Direction): Stage {
  const associations = subnet.companions('AWS::EC2::SubnetNetworkAclAssociation')
  const [association] = associations.views
  if (association === undefined) {
    if (associations.none === undefined)
      return anything({ hop: hopOf(subnet, 'its network ACL is not known') })
    return openStage(hopOf(subnet, 'the default network ACL lets everything through'))
  }
  const named = association.at('NetworkAclId')
  const [acl] = association.targets(named, 'AWS::EC2::NetworkAcl').views
  if (acl === undefined)
    return anything(doubtAt(named, 'the entries of the network ACL are not among the inputs'))
  return stageOf(acl, direction)
}

/**
 * What gets through as an answer: an ACL has no memory, so that answers need an entry of their own, to the
 * ports that callers choose.
 */
export function throughAclBack(subnet: ResourceView, direction: Direction): Stage {
  const back = throughAcl(subnet, direction === 'in' ? 'out' : 'in')
  // Answers go to another port than the question: only the addresses are compared with what was asked.
  const answers = (packets: readonly Packets[]): readonly Packets[] =>
    packets
      .filter(({ traffic }) => intersection(traffic, ephemeral).length > 0)
      .map(({ addresses, hops }) => ({ addresses, traffic: allTraffic, hops }))
  return {
    ...back,
    sure: answers(back.sure),
    may: answers(back.may),
    barrier: { ...back.barrier, text: 'no entry of the network ACL lets answers through' },
  }
}

type Entry = {
  readonly number: number | undefined
  readonly allows: boolean | undefined
  readonly range: { readonly sure: Addresses; readonly may: Addresses }
  readonly traffic: { readonly sure: Traffic; readonly may: Traffic }
  readonly hop: Hop
  readonly doubt?: Doubt
}

function stageOf(acl: ResourceView, direction: Direction): Stage {
  const entries = acl.companions('AWS::EC2::NetworkAclEntry')
  const egress = direction === 'out'
  const hop = hopOf(acl, `no entry of the network ACL lets this traffic ${direction}`)
  if (entries.none === undefined || entries.views.length > MOST)
    return anything({ hop: hopOf(acl, 'the entries of the network ACL are not known') })
  const mine = entries.views.filter((entry) => switchOr(entry.at('Egress'), false) !== !egress).map(entryOf)
  return {
    sure: evaluate(mine, 'sure'),
    may: evaluate(mine, 'may'),
    doubts: mine.flatMap(({ doubt }) => doubt ?? []),
    barrier: hop,
  }
}

const HOLES = [
  'RuleAction',
  'CidrBlock',
  'Ipv6CidrBlock',
  'Protocol',
  'RuleNumber',
  'Egress',
  'PortRange.From',
  'PortRange.To',
]

function entryOf(entry: ResourceView): Entry {
  const action = literalText(entry.at('RuleAction').value)?.toLowerCase()
  const egress = switchOr(entry.at('Egress'), false)
  const traffic = trafficAt(entry)
  const hole = HOLES.map((path) => entry.at(path)).find(
    ({ value }) => value.kind !== 'scalar' && value.kind !== 'absent',
  )
  const allows = action === undefined || egress === undefined ? undefined : action === 'allow'
  const verb = allows === false ? 'stops' : 'lets through'
  return {
    number: numberAt(entry.at('RuleNumber')),
    allows,
    range: together([rangeAt(entry.at('CidrBlock')), rangeAt(entry.at('Ipv6CidrBlock'))]),
    traffic,
    hop: hopOf(entry, `an entry of the network ACL ${verb} ${describeTraffic(traffic.may)}`),
    ...(hole && { doubt: doubtAt(hole) }),
  }
}

function trafficAt(entry: ResourceView): Entry['traffic'] {
  const protocol = literalText(entry.at('Protocol').value)
  if (protocol === undefined) return { sure: [], may: allTraffic }
  const [from, to] = [entry.at('PortRange.From'), entry.at('PortRange.To')]
  const isKnown = (port: PropertyView): boolean => isAbsent(port) || numberAt(port) !== undefined
  const known = isKnown(from) && isKnown(to) ? trafficOf(protocol, numberAt(from), numberAt(to)) : undefined
  if (known === undefined) return { sure: [], may: trafficOf(protocol) ?? allTraffic }
  return { sure: known, may: known }
}

/**
 * First match wins, by number. For what passes `sure`, an entry that is not known allows as little and denies
 * as much as it can; for what `may` pass, the other way round.
 */
function evaluate(entries: readonly Entry[], bound: 'sure' | 'may'): readonly Packets[] {
  const readings = entries.map((entry) => readingOf(entry, bound)).sort((a, b) => a.number - b.number)
  let open: readonly { readonly addresses: Addresses; readonly traffic: Traffic }[] = [
    { addresses: everyAddress, traffic: allTraffic },
  ]
  const passed: Packets[] = []
  for (const { addresses, traffic, allows, hop } of readings) {
    const rest: { addresses: Addresses; traffic: Traffic }[] = []
    for (const piece of open) {
      const inside = common(piece.addresses, addresses)
      const matched = intersection(piece.traffic, traffic)
      if (isEmpty(inside) || matched.length === 0) {
        rest.push(piece)
        continue
      }
      if (allows) passed.push({ addresses: inside, traffic: matched, hops: [hop] })
      const outside = without(piece.addresses, addresses)
      if (!isEmpty(outside)) rest.push({ addresses: outside, traffic: piece.traffic })
      const unmatched = difference(piece.traffic, traffic)
      if (unmatched.length > 0) rest.push({ addresses: inside, traffic: unmatched })
    }
    open = merged(rest)
  }
  return passed
}

type Reading = {
  readonly number: number
  readonly allows: boolean
  readonly addresses: Addresses
  readonly traffic: Traffic
  readonly hop: Hop
}

function readingOf(entry: Entry, bound: 'sure' | 'may'): Reading {
  const { number, hop, range, traffic } = entry
  const allows = entry.allows ?? bound === 'may'
  // What allows shrinks to be sure; what denies does to be possible.
  const size = allows === (bound === 'sure') ? 'sure' : 'may'
  const misplaced = number === undefined && allows === (bound === 'sure')
  return {
    number: number ?? -1,
    allows,
    addresses: misplaced || (entry.allows === undefined && size === 'sure') ? noAddress : range[size],
    traffic: traffic[size],
    hop,
  }
}

/** Pieces with the same traffic are one piece: few entries differ in their ports, many in their addresses. */
function merged(
  pieces: readonly { readonly addresses: Addresses; readonly traffic: Traffic }[],
): readonly { readonly addresses: Addresses; readonly traffic: Traffic }[] {
  const byTraffic = new Map<string, { addresses: Addresses; traffic: Traffic }>()
  for (const piece of pieces) {
    const key = piece.traffic.map(({ from, end }) => `${from}-${end}`).join()
    const alike = byTraffic.get(key)
    byTraffic.set(key, {
      traffic: piece.traffic,
      addresses:
        alike === undefined
          ? piece.addresses
          : {
              v4: union(alike.addresses.v4, piece.addresses.v4),
              v6: union(alike.addresses.v6, piece.addresses.v6),
            },
    })
  }
  return [...byTraffic.values()]
}
