import type { PropertyView, ResourceView } from '../view/index.ts'
import { textStartsWith } from '../workload/index.ts'
import { type Addresses, common, everyAddress, internet, isEmpty, noAddress, without } from './addresses.ts'
import { isAbsent } from './fields.ts'
import { prefixListAt, rangeAt, together } from './ranges.ts'
import { type Doubt, doubtAt, type Hop, hopAt, hopOf } from './reach.ts'

/** What a route leads to. */
export type Gateway =
  | 'internet'
  | 'nat'
  | 'egress-only'
  | 'peering'
  | 'transit'
  | 'private-gateway'
  | 'endpoint'
  | 'interface'
  | 'unknown'

/** One route of a subnet, with the addresses that are left to it: longer prefixes go first. */
export type Route = {
  readonly gateway: Gateway
  readonly sure: Addresses
  readonly may: Addresses
  readonly hop: Hop
  /** What the route names, where it is among the inputs. */
  readonly target?: ResourceView
  readonly property: PropertyView
}

/** The routes of a subnet, or why they are not known. */
export type Routes = { readonly routes: readonly Route[]; readonly table: Hop } | { readonly doubt: Doubt }

const TARGETS: readonly (readonly [string, Gateway, readonly string[]])[] = [
  ['NatGatewayId', 'nat', ['AWS::EC2::NatGateway']],
  ['EgressOnlyInternetGatewayId', 'egress-only', ['AWS::EC2::EgressOnlyInternetGateway']],
  ['VpcPeeringConnectionId', 'peering', ['AWS::EC2::VPCPeeringConnection']],
  ['TransitGatewayId', 'transit', ['AWS::EC2::TransitGateway']],
  ['CoreNetworkArn', 'transit', []],
  ['VpcEndpointId', 'endpoint', ['AWS::EC2::VPCEndpoint']],
  ['NetworkInterfaceId', 'interface', ['AWS::EC2::NetworkInterface']],
  ['InstanceId', 'interface', ['AWS::EC2::Instance']],
  ['CarrierGatewayId', 'private-gateway', []],
  ['LocalGatewayId', 'private-gateway', []],
  ['OdbNetworkArn', 'private-gateway', []],
]

/**
 * The routes of a subnet. One without a table of its own follows the main table of its VPC, which in a
 * template knows only the way to the VPC itself.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
 */
export function routesOf(subnet: ResourceView): Routes {
  const associations = subnet.companions('AWS::EC2::SubnetRouteTableAssociation')
  const [association] = associations.views
  if (association === undefined) return mainTable(subnet, associations.none === undefined)
  const named = association.at('RouteTableId')
  const [table] = association.targets(named, 'AWS::EC2::RouteTable').views
  if (table === undefined)
    return { doubt: doubtAt(named, 'the routes of the table are not among the inputs') }
  return inTable(table)
}

function mainTable(subnet: ResourceView, maybe: boolean): Routes {
  const named = subnet.at('VpcId')
  const [vpc] = subnet.targets(named, 'AWS::EC2::VPC').views
  if (maybe) return { doubt: { hop: hopOf(subnet, 'its route table is not known') } }
  if (vpc === undefined)
    return { doubt: doubtAt(named, 'the main route table of the VPC is not among the inputs') }
  const table = hopOf(
    subnet,
    'it has no route table of its own; the main table of a new VPC leads nowhere else',
  )
  return { routes: [], table }
}

function inTable(table: ResourceView): Routes {
  const { views, none } = table.companions('AWS::EC2::Route')
  if (none === undefined)
    return { doubt: { hop: hopOf(table, 'a route whose table is not known may belong to this one') } }
  const ranged = views.map(routeOf).sort((left, right) => sizeOf(left.may) - sizeOf(right.may))
  let left = everyAddress
  const routes = ranged.map((route) => {
    const sure = common(route.sure, left)
    const may = common(route.may, left)
    // Only what is surely taken is taken from the routes that follow.
    if (!isEmpty(route.sure)) left = without(left, route.sure)
    return { ...route, sure, may }
  })
  return { routes, table: hopOf(table, 'no route of the table leads there') }
}

/** Orders prefixes: the fewer addresses, the longer. Only the order counts, not the exact number. */
function sizeOf({ v4, v6 }: Addresses): number {
  return (
    v4.reduce((sum, { from, end }) => sum + (end - from), 0) / 2 ** 32 +
    v6.reduce((sum, { from, end }) => sum + Number(end - from), 0) / 2 ** 128
  )
}

function routeOf(route: ResourceView): Route {
  const range = together([
    rangeAt(route.at('DestinationCidrBlock')),
    rangeAt(route.at('DestinationIpv6CidrBlock')),
    prefixListAt(route.at('DestinationPrefixListId')),
  ])
  return { ...range, ...targetOf(route) }
}

function targetOf(route: ResourceView): Pick<Route, 'gateway' | 'hop' | 'target' | 'property'> {
  for (const [name, gateway, types] of TARGETS) {
    const property = route.at(name)
    if (isAbsent(property)) continue
    const [target] = types.length === 0 ? [] : route.targets(property, ...types).views
    const hop = hopAt(property, `a route leads to ${SPOKEN[gateway]}`)
    return { gateway, property, hop, ...(target && { target }) }
  }
  return gatewayOf(route)
}

/** `GatewayId` names an internet gateway or a virtual private gateway. */
function gatewayOf(route: ResourceView): Pick<Route, 'gateway' | 'hop' | 'target' | 'property'> {
  const property = route.at('GatewayId')
  const [target] = route.targets(property, 'AWS::EC2::InternetGateway', 'AWS::EC2::VPNGateway').views
  const gateway = target === undefined ? namedGateway(property) : OF_TYPE[target.type]
  const kind = gateway ?? 'unknown'
  return {
    gateway: kind,
    property,
    hop: hopAt(property, `a route leads to ${SPOKEN[kind]}`),
    ...(target && { target }),
  }
}

const OF_TYPE: Readonly<Record<string, Gateway>> = {
  'AWS::EC2::InternetGateway': 'internet',
  'AWS::EC2::VPNGateway': 'private-gateway',
}

function namedGateway({ value }: PropertyView): Gateway {
  if (textStartsWith(value, 'igw-') === true) return 'internet'
  return textStartsWith(value, 'vgw-') === true ? 'private-gateway' : 'unknown'
}

const SPOKEN: Readonly<Record<Gateway, string>> = {
  internet: 'an internet gateway',
  nat: 'a NAT gateway',
  'egress-only': 'an egress-only internet gateway',
  peering: 'a peering connection',
  transit: 'a transit gateway',
  'private-gateway': 'a private gateway',
  endpoint: 'an endpoint of a firewall or gateway load balancer',
  interface: 'an instance or network interface',
  unknown: 'a gateway that is not known',
}

/** Whether a route may carry anything to the internet. */
export function isTowardsInternet({ may }: Route): boolean {
  return !isEmpty(common(may, internet))
}

/** The IPv4 part of some addresses; a NAT gateway and a public IPv4 address carry no other. */
export const onlyV4 = ({ v4 }: Addresses): Addresses => ({ ...noAddress, v4 })
/** The IPv6 part. */
export const onlyV6 = ({ v6 }: Addresses): Addresses => ({ ...noAddress, v6 })
