import type { PropertyView, ResourceView } from '../view/index.ts'
import { type Truth, textEndsWith } from '../workload/index.ts'
import { everyAddress, isEmpty } from './addresses.ts'
import { letsSomethingPass, type Passes } from './endpoint-policy.ts'
import { isAbsent, targetsAt, textOr } from './fields.ts'
import { groupIds } from './members.ts'
import { throughAcl, throughAclBack } from './network-acls.ts'
import { anybody, type Peer, type Stage, somebody, through } from './packets.ts'
import { addressesOf } from './ranges.ts'
import { along, anyWay, blocked, doubtAt, hopAt, hopOf, type Reach, reached, unsettled } from './reach.ts'
import { throughGroups } from './security-groups.ts'
import { fromRunners, fromSubnet, type InVpc, inSubnets } from './to-internet.ts'
import { ports } from './traffic.ts'

/**
 * Whether what a resource runs gets to a service of AWS: by an endpoint of its VPC, or over the internet. `passes`
 * judges one call by the policies of endpoints; without it they stop only where they stop every call.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html
 */
export function toService(view: ResourceView, service: string, passes?: Passes): Reach {
  return fromRunners(view, 'nothing in it calls services', (placement) =>
    inSubnets(placement, (subnet) => {
      const [first, ...others] = endpointWays(placement, subnet, service, passes)
      const direct = fromSubnet(placement, subnet)
      return first === undefined ? direct : anyWay([first, ...others, direct])
    }),
  )
}

function endpointWays(
  placement: InVpc,
  subnet: ResourceView,
  service: string,
  passes: Passes | undefined,
): readonly Reach[] {
  const [vpc] = subnet.targets(subnet.at('VpcId'), 'AWS::EC2::VPC').views
  if (vpc === undefined)
    return [unsettled(doubtAt(subnet.at('VpcId'), 'the endpoints of the VPC are not among the inputs'))]
  const { views, none } = vpc.companions('AWS::EC2::VPCEndpoint')
  if (none === undefined)
    return [unsettled({ hop: hopOf(vpc, 'an endpoint whose VPC is not known may belong to it') })]
  return views.flatMap((endpoint) => {
    const named = endpoint.at('ServiceName')
    const leads: Truth = textEndsWith(named.value, `.${service}`)
    if (leads === false) return []
    const way = throughEndpoint(placement, subnet, endpoint, passes)
    return leads === true ? [way] : [along(unsettled(doubtAt(named)), () => way)]
  })
}

function throughEndpoint(
  placement: InVpc,
  subnet: ResourceView,
  endpoint: ResourceView,
  passes: Passes | undefined,
): Reach {
  const kind = textOr(endpoint.at('VpcEndpointType'), 'Gateway')
  if (kind === undefined) return unsettled(doubtAt(endpoint.at('VpcEndpointType')))
  const way =
    kind === 'Gateway' ? byGateway(placement, subnet, endpoint) : byInterface(placement, subnet, endpoint)
  const policy = endpoint.at('PolicyDocument')
  if (isAbsent(policy)) return way
  return along(way, () => ({ ...pastPolicy(policy, passes), ...(way.ports && { ports: way.ports }) }))
}

function pastPolicy(policy: PropertyView, passes: Passes | undefined): Reach {
  const lets = passes === undefined ? letsSomethingPass(policy) : passes(policy.resource.id)
  if (lets === false)
    return blocked(hopAt(policy, `the policy of the endpoint lets no ${passes ? 'such ' : ''}call pass`))
  if (lets === undefined)
    return unsettled(doubtAt(policy, 'whether the policy of the endpoint lets it pass is not known'))
  const text = passes ? 'the policy of the endpoint lets it pass' : 'its policy decides which calls may pass'
  return reached([hopAt(policy, text)])
}

/** Whoever calls a service does so by HTTPS. */
const https = (owner: ResourceView): Stage => {
  const packets = [{ addresses: everyAddress, traffic: ports('tcp', 443), hops: [] }]
  return { sure: packets, may: packets, doubts: [], barrier: hopOf(owner, 'HTTPS does not get through') }
}

/** The addresses of a service are a part of the internet that the rules need not hold as a whole. */
const serviceAddresses: Peer = { ...anybody, possibly: (addresses) => !isEmpty(addresses) }

/** A gateway endpoint serves the subnets whose route tables it names. */
function byGateway(placement: InVpc, subnet: ResourceView, endpoint: ResourceView): Reach {
  const tables = targetsAt(endpoint, ['RouteTableIds'], 'AWS::EC2::RouteTable')
  const own = subnet
    .companions('AWS::EC2::SubnetRouteTableAssociation')
    .views.flatMap(
      (association) => association.targets(association.at('RouteTableId'), 'AWS::EC2::RouteTable').views,
    )
  const named = endpoint.at('RouteTableIds')
  if (!own.some((table) => tables.views.some(({ id }) => id === table.id)))
    return tables.unknown || tables.external.length > 0
      ? unsettled(doubtAt(named))
      : blocked(hopAt(named, 'the endpoint does not serve the route table of the subnet'))
  const { groups, hop } = placement
  return along(
    through(
      [
        () => throughGroups(groups, hop, 'out', serviceAddresses),
        () => https(endpoint),
        () => throughAcl(subnet, 'out'),
        () => throughAclBack(subnet, 'out'),
      ],
      serviceAddresses,
      [hop],
    ),
    () => reached([hopAt(named, 'a gateway endpoint leads to the service')]),
  )
}

/** An interface endpoint is in security groups of its own. */
function byInterface(placement: InVpc, subnet: ResourceView, endpoint: ResourceView): Reach {
  const doors = targetsAt(endpoint, ['SubnetIds'], 'AWS::EC2::Subnet').views
  const groups = targetsAt(endpoint, ['SecurityGroupIds'], 'AWS::EC2::SecurityGroup')
  const [door] = doors
  const there = somebody(door === undefined ? undefined : addressesOf(door), groupIds(groups))
  const here = somebody(addressesOf(subnet), groupIds(placement.groups))
  const out = through(
    [
      () => throughGroups(placement.groups, placement.hop, 'out', there),
      () => https(endpoint),
      () => throughAcl(subnet, 'out'),
      () => throughAclBack(subnet, 'out'),
    ],
    there,
    [placement.hop],
  )
  const hop = hopOf(endpoint, 'an interface endpoint leads to the service')
  return along(out, () =>
    through([() => throughGroups(groups, hop, 'in', here), () => https(endpoint)], here, [hop]),
  )
}
