import type { ResourceView } from '../view/index.ts'
import { canonicalText } from '../workload/index.ts'
import { internetRoutes } from './internet-routes.ts'
import { throughAcl, throughAclBack } from './network-acls.ts'
import { anybody, through } from './packets.ts'
import { type Placement, placementsOf, runnersOf } from './placement.ts'
import { publicAddressOf } from './public-address.ts'
import { anyWay, blocked, type Hop, hopOf, type Reach, reached, unsettled } from './reach.ts'
import { throughGroups } from './security-groups.ts'

/** Whether what a resource runs can send to anybody on the internet. */
export function toInternet(view: ResourceView): Reach {
  return fromRunners(view, 'nothing in it sends', (placement) =>
    inSubnets(placement, (subnet) => fromSubnet(placement, subnet)),
  )
}

/** The ways out of whatever a resource runs; `inVpc` tells those from subnets of the customer. */
export function fromRunners(view: ResourceView, nothing: string, inVpc: (placement: InVpc) => Reach): Reach {
  const { views, unknown } = runnersOf(view)
  const ways = views.flatMap((runner) => placementsOf(runner)).map((one) => fromPlacement(one, inVpc))
  if (unknown !== undefined) ways.push(unsettled(unknown))
  const [first, ...others] = ways
  return first === undefined ? blocked(hopOf(view, nothing)) : anyWay([first, ...others])
}

function fromPlacement(placement: Placement, inVpc: (placement: InVpc) => Reach): Reach {
  switch (placement.kind) {
    case 'managed':
      return reached([placement.hop])
    case 'isolated':
      return blocked(placement.hop)
    case 'unknown':
      return unsettled(placement.doubt)
    case 'vpc':
      return inVpc(placement)
  }
}

/** A placement in subnets of the customer. */
export type InVpc = Extract<Placement, { kind: 'vpc' }>

/** One subnet suffices; those that are not among the inputs are not known. */
export function inSubnets(placement: InVpc, wayOf: (subnet: ResourceView) => Reach): Reach {
  const { subnets, hop } = placement
  const ways = [...new Map(subnets.views.map((subnet) => [subnet.id, subnet])).values()].map(wayOf)
  for (const value of subnets.external) ways.push(unseen(hop, canonicalText(value) ?? 'a subnet'))
  if (subnets.unknown) ways.push(unseen(hop, 'its subnet'))
  const [first, ...others] = ways
  return first === undefined ? unseen(hop, 'its subnet') : anyWay([first, ...others])
}

function unseen(hop: Hop, name: string): Reach {
  return unsettled({
    hop: { ...hop, text: `the routes of \`${name}\` are not among the inputs` },
    settle: 'scan the template of the network together with this one, or read the deployed account',
  })
}

/** The way to anybody on the internet from one subnet of a placement. */
export function fromSubnet(placement: InVpc, subnet: ResourceView): Reach {
  const { view, groups, hop } = placement
  return through(
    [
      () => throughGroups(groups, hop, 'out', anybody),
      () => throughAcl(subnet, 'out'),
      () => throughAclBack(subnet, 'out'),
      () => internetRoutes(subnet, publicAddressOf(view, subnet), 'out'),
    ],
    anybody,
    [hop],
  )
}
