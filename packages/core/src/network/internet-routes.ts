import type { ResourceView } from '../view/index.ts'
import type { Truth } from '../workload/index.ts'
import { textOr } from './fields.ts'
import { anything, type Packets, type Stage } from './packets.ts'
import { type Doubt, doubtAt, type Hop, hopAt } from './reach.ts'
import { isTowardsInternet, onlyV4, onlyV6, type Route, routesOf } from './routes.ts'
import { allTraffic } from './traffic.ts'

/** Whether an interface has addresses of the internet, with where that is decided. */
export type PublicAddress = {
  readonly v4: Truth
  readonly v6: Truth
  readonly hop: Hop
  readonly settle?: string
}

type Part = {
  readonly sure: readonly Packets[]
  readonly may: readonly Packets[]
  readonly doubts: readonly Doubt[]
}

const nothing: Part = { sure: [], may: [], doubts: [] }

/**
 * The ways of a subnet to the internet (`out`), or from it (`in`): an internet gateway carries what has a
 * public address, in both directions; a NAT gateway and an egress-only gateway carry what goes out.
 */
export function internetRoutes(subnet: ResourceView, address: PublicAddress, direction: 'in' | 'out'): Stage {
  const found = routesOf(subnet)
  if ('doubt' in found) return anything(found.doubt)
  const towards = found.routes.filter(isTowardsInternet)
  const parts = towards.map((route) => partOf(route, address, direction))
  const gateway = towards.find((route) => route.gateway === 'internet')
  const [first] = towards
  return {
    sure: parts.flatMap(({ sure }) => sure),
    may: parts.flatMap(({ may }) => may),
    doubts: parts.flatMap(({ doubts }) => doubts),
    barrier: gateway !== undefined ? address.hop : first === undefined ? found.table : first.hop,
  }
}

function partOf(route: Route, address: PublicAddress, direction: 'in' | 'out'): Part {
  switch (route.gateway) {
    case 'internet':
      return byAddress(route, address)
    case 'nat':
      return direction === 'in' ? nothing : byNat(route)
    case 'egress-only':
      return direction === 'in' ? nothing : carried(route, onlyV6(route.sure), onlyV6(route.may))
    case 'private-gateway':
    case 'peering':
    case 'transit':
    case 'endpoint':
    case 'interface':
      return onwards(route)
    case 'unknown':
      return { ...carried(route, route.sure, route.may), sure: [], doubts: [doubtAt(route.property)] }
  }
}

function carried(route: Route, sure: Route['sure'], may: Route['may']): Part {
  const packets = (addresses: Route['sure']): readonly Packets[] => [
    { addresses, traffic: allTraffic, hops: [route.hop] },
  ]
  return { sure: packets(sure), may: packets(may), doubts: [] }
}

function byAddress(route: Route, { v4, v6, hop, settle }: PublicAddress): Part {
  const known = { v4: v4 === true ? route.sure.v4 : [], v6: v6 === true ? route.sure.v6 : [] }
  const possible = { v4: v4 === false ? [] : route.may.v4, v6: v6 === false ? [] : route.may.v6 }
  const { sure, may } = carried(route, known, possible)
  const isOpen = v4 === undefined || v6 === undefined
  return {
    sure: sure.map((packets) => ({ ...packets, hops: [hop, ...packets.hops] })),
    may,
    doubts: isOpen ? [{ hop, ...(settle !== undefined && { settle }) }] : [],
  }
}

/** What lies behind a gateway to another network is written where that network is. */
function onwards(route: Route): Part {
  const settle = 'scan the network that the route leads to together with this one'
  return { sure: [], may: carried(route, route.may, route.may).may, doubts: [{ hop: route.hop, settle }] }
}

/**
 * A public NAT gateway needs a route to the internet itself.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html
 */
function byNat(route: Route): Part {
  const nat = route.target
  const wide = carried(route, onlyV4(route.sure), onlyV4(route.may))
  if (nat === undefined)
    return { ...wide, sure: [], doubts: [doubtAt(route.property, 'the NAT gateway is not among the inputs')] }
  const kind = nat.at('ConnectivityType')
  const connectivity = textOr(kind, 'public')
  if (connectivity === 'private') return onwards({ ...route, hop: hopAt(kind) })
  const behind = leadsOn(nat)
  const sure = connectivity === 'public' && behind.leads === true ? wide.sure : []
  return {
    sure: sure.map((packets) => ({ ...packets, hops: [...packets.hops, behind.hop] })),
    may: behind.leads === false ? [] : wide.may,
    doubts: sure.length > 0 ? [] : [connectivity === undefined ? doubtAt(kind) : { hop: behind.hop }],
  }
}

/** Whether the subnet that a NAT gateway stands in has an internet gateway. */
function leadsOn(nat: ResourceView): { readonly leads: Truth; readonly hop: Hop } {
  const named = nat.at('SubnetId')
  // A regional NAT gateway stands in no subnet and has a route table of its own.
  if (textOr(nat.at('AvailabilityMode'), 'zonal') === 'regional')
    return { leads: true, hop: hopAt(nat.at('AvailabilityMode')) }
  const [subnet] = nat.targets(named, 'AWS::EC2::Subnet').views
  if (subnet === undefined) return { leads: undefined, hop: hopAt(named) }
  const found = routesOf(subnet)
  if ('doubt' in found) return { leads: undefined, hop: found.doubt.hop }
  const towards = found.routes.filter(isTowardsInternet)
  const gateway = towards.find((route) => route.gateway === 'internet')
  if (gateway !== undefined) return { leads: true, hop: gateway.hop }
  const [first] = towards
  return first === undefined ? { leads: false, hop: found.table } : { leads: undefined, hop: first.hop }
}
