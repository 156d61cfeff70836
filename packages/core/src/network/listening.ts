import type { ResourceView } from '../view/index.ts'
import { everyAddress } from './addresses.ts'
import { numberAt, textOr } from './fields.ts'
import { isNamed } from './interfaces.ts'
import { internetRoutes } from './internet-routes.ts'
import { throughAcl, throughAclBack } from './network-acls.ts'
import { anybody, openStage, type Stage, through } from './packets.ts'
import { type Placement, placementsOf } from './placement.ts'
import { publicAddressOf } from './public-address.ts'
import { anyWay, blocked, type Doubt, doubtAt, hopOf, type Reach, unsettled } from './reach.ts'
import { throughGroups } from './security-groups.ts'
import { type InVpc, inSubnets } from './to-internet.ts'
import { allTraffic, ports, type Traffic } from './traffic.ts'

/** Whether anybody on the internet gets to the interfaces that a resource has in subnets. */
export function ownDoor(view: ResourceView, listening?: () => Stage): Reach {
  const ways = placementsOf(view).map((placement) => toPlacement(placement, listening))
  const [first, ...others] = ways
  return first === undefined ? blocked(hopOf(view, 'it stands in no subnet')) : anyWay([first, ...others])
}

function toPlacement(placement: Placement, listening: (() => Stage) | undefined): Reach {
  switch (placement.kind) {
    case 'vpc':
      return inSubnets(placement, (subnet) => toSubnet(placement, subnet, listening))
    case 'unknown':
      return unsettled(placement.doubt)
    case 'managed':
    case 'isolated':
      return blocked(placement.hop)
  }
}

function toSubnet(placement: InVpc, subnet: ResourceView, listening?: () => Stage): Reach {
  const { view, groups, hop } = placement
  const openByGroups =
    view.type.endsWith('::LoadBalancer') && textOr(view.at('Type'), 'application') !== 'application'
  return through(
    [
      () => internetRoutes(subnet, publicAddressOf(view, subnet), 'in'),
      () => throughAcl(subnet, 'in'),
      () => throughAclBack(subnet, 'in'),
      // A network load balancer may be without any group, and then lets in everything.
      () => (openByGroups && !isNamed(groups) ? openStage(hop) : throughGroups(groups, hop, 'in', anybody)),
      ...(listening === undefined ? [] : [listening]),
    ],
    anybody,
    [hop],
  )
}

/** A load balancer, and the ports of its listeners. Listeners may ask callers to sign in. */
export function loadBalancerDoor(
  balancer: ResourceView,
  listeners: readonly ResourceView[] = balancer.referrers('AWS::ElasticLoadBalancingV2::Listener'),
): Reach {
  const reach = ownDoor(balancer, () => listenerStage(balancer, listeners))
  return { ...reach, callers: listeners.every(signsIn) && listeners.length > 0 ? 'authenticated' : 'anyone' }
}

function signsIn(listener: ResourceView): boolean {
  return listener
    .at('DefaultActions')
    .items.some((action) => (textOr(action.at('Type'), '') ?? '').startsWith('authenticate-'))
}

function listenerStage(balancer: ResourceView, listeners: readonly ResourceView[]): Stage {
  const known: { readonly traffic: Traffic; readonly listener: ResourceView }[] = []
  const doubts: Doubt[] = []
  for (const listener of listeners) {
    const port = numberAt(listener.at('Port'))
    const protocol = textOr(listener.at('Protocol'), 'TCP')
    if (port === undefined) doubts.push(doubtAt(listener.at('Port')))
    else known.push({ listener, traffic: ports(protocol === 'UDP' ? 'udp' : 'tcp', port) })
  }
  const sure = known.map(({ traffic, listener }) => ({
    addresses: everyAddress,
    traffic,
    hops: [hopOf(listener, 'a listener answers')],
  }))
  const may =
    doubts.length === 0 ? sure : [...sure, { addresses: everyAddress, traffic: allTraffic, hops: [] }]
  return { sure, may, doubts, barrier: hopOf(balancer, 'no listener answers') }
}
