import type { PropertyView, ResourceView } from '../view/index.ts'
import { or, type Truth } from '../workload/index.ts'
import { isAbsent, switchOr, textOr } from './fields.ts'
import type { PublicAddress } from './internet-routes.ts'
import { hopAt, hopOf } from './reach.ts'

type Decided = { readonly truth: Truth; readonly property: PropertyView }

/**
 * Whether the interfaces of a resource in a subnet have addresses of the internet. Functions, jobs, notebooks
 * and agents never have in a VPC.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html
 */
export function publicAddressOf(view: ResourceView, subnet: ResourceView): PublicAddress {
  const decided = v4Of(view, subnet)
  const v6 = takesV6(view) ? switchOr(subnet.at('AssignIpv6AddressOnCreation'), false) : false
  if (decided === undefined)
    return { v4: false, v6, hop: hopOf(view, 'it has no public address in a subnet') }
  const { truth, property } = decided
  const has = truth === true ? 'it has a public address' : 'it has no public address'
  const text = truth === undefined ? property.description : `${has}: ${property.description}`
  return { v4: truth, v6, hop: hopAt(property, text), settle: 'read the deployed account' }
}

const takesV6 = ({ type }: ResourceView): boolean =>
  type === 'AWS::EC2::Instance' || type === 'AWS::ECS::Service'

function v4Of(view: ResourceView, subnet: ResourceView): Decided | undefined {
  switch (view.type) {
    case 'AWS::EC2::Instance':
      return instance(view, subnet)
    case 'AWS::ECS::Service': {
      const property = view.at('NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp')
      return { truth: isWord(property, 'ENABLED', 'DISABLED'), property }
    }
    case 'AWS::ElasticLoadBalancingV2::LoadBalancer': {
      const property = view.at('Scheme')
      return { truth: isWord(property, 'internet-facing', 'internet-facing'), property }
    }
    case 'AWS::RDS::DBInstance':
    case 'AWS::RDS::DBCluster':
    case 'AWS::Redshift::Cluster':
    case 'AWS::RedshiftServerless::Workgroup': {
      const property = view.at('PubliclyAccessible')
      // Amazon RDS decides by the subnets where nothing is written.
      return { truth: switchOr(property, view.type.startsWith('AWS::RDS::') ? undefined : false), property }
    }
    default:
      return undefined
  }
}

const isWord = (property: PropertyView, word: string, fallback: string): Truth => {
  const text = textOr(property, fallback)
  return text === undefined ? undefined : text === word
}

/** An elastic address, what the interface asks for, or else what the subnet gives. */
function instance(view: ResourceView, subnet: ResourceView): Decided {
  const bySubnet = subnet.at('MapPublicIpOnLaunch')
  const asked = view
    .at('NetworkInterfaces')
    .items.map((item) => item.at('AssociatePublicIpAddress'))
    .filter((property) => !isAbsent(property))
  const [elastic] = view.companions('AWS::EC2::EIPAssociation').views
  if (elastic !== undefined) return { truth: true, property: elastic.at('InstanceId') }
  const [first] = asked
  if (first === undefined) return { truth: switchOr(bySubnet, false), property: bySubnet }
  return { truth: or(...asked.map((property) => switchOr(property, false))), property: first }
}
