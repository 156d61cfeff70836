import type { MapValue, Value } from '../../../../workload/index.ts'
import { scalar } from '../../../values/make-value.ts'
import type { TerraformResource } from '../../resource.ts'
import { argumentsOf, isGiven, itemsOf, knownBlocks, part, referenceTo, withArguments } from './arguments.ts'

/** Routes that stand in their table. */
export function routes(resource: TerraformResource): readonly TerraformResource[] {
  const blocks = knownBlocks(resource.attributes.entries.get('route'))
  const own = { ...resource, attributes: withArguments(resource.attributes, { route: undefined }) }
  const made = blocks.map((block, index) => {
    const { entries } = block
    const attributes = withArguments(block, {
      route_table_id: referenceTo(resource, 'id'),
      cidr_block: undefined,
      ipv6_cidr_block: undefined,
      destination_cidr_block: entries.get('cidr_block'),
      destination_ipv6_cidr_block: entries.get('ipv6_cidr_block'),
    })
    return part(resource, `route[${index}]`, 'aws_route', attributes)
  })
  return [own, ...made]
}

/** A gateway that is attached where it is made. */
export function gatewayAttachment(resource: TerraformResource): readonly TerraformResource[] {
  const vpc = resource.attributes.entries.get('vpc_id')
  if (!isGiven(vpc)) return [resource]
  const attributes = argumentsOf(
    [
      ['internet_gateway_id', referenceTo(resource, 'id')],
      ['vpc_id', vpc],
    ],
    vpc,
  )
  return [resource, part(resource, 'attachment', 'aws_internet_gateway_attachment', attributes)]
}

/** Rules and subnets that stand in their list. */
export function networkAcl(resource: TerraformResource): readonly TerraformResource[] {
  const { entries } = resource.attributes
  const list = referenceTo(resource, 'id')
  const rules = ['ingress', 'egress'].flatMap((direction) =>
    knownBlocks(entries.get(direction)).map((block, index) =>
      part(resource, `${direction}[${index}]`, 'aws_network_acl_rule', ruleOf(block, direction, list)),
    ),
  )
  const subnets = itemsOf(entries.get('subnet_ids')).map((subnet, index) => {
    const attributes = argumentsOf(
      [
        ['network_acl_id', list],
        ['subnet_id', subnet],
      ],
      subnet,
    )
    return part(resource, `subnet[${index}]`, 'aws_network_acl_association', attributes)
  })
  const own = withArguments(resource.attributes, {
    ingress: undefined,
    egress: undefined,
    subnet_ids: undefined,
  })
  return [{ ...resource, attributes: own }, ...rules, ...subnets]
}

function ruleOf(block: MapValue, direction: string, list: Value): MapValue {
  return withArguments(block, {
    network_acl_id: list,
    egress: scalar(direction === 'egress', block.at),
    rule_number: block.entries.get('rule_no'),
    rule_action: block.entries.get('action'),
    rule_no: undefined,
    action: undefined,
  })
}

/** What a flow log watches, by the argument that names it. */
const watched: Readonly<Record<string, string>> = {
  vpc_id: 'VPC',
  subnet_id: 'Subnet',
  eni_id: 'NetworkInterface',
  transit_gateway_id: 'TransitGateway',
  transit_gateway_attachment_id: 'TransitGatewayAttachment',
  regional_nat_gateway_id: 'RegionalNatGateway',
}

/** What a flow log watches, as a kind and an id. */
export function flowLog(attributes: MapValue): MapValue {
  const name = Object.keys(watched).find((argument) => isGiven(attributes.entries.get(argument)))
  const id = name === undefined ? undefined : attributes.entries.get(name)
  if (name === undefined || id === undefined) return attributes
  return withArguments(attributes, { resource_id: id, resource_type: scalar(watched[name] ?? '', id.at) })
}
