import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_ec2_transit_gateway_vpc_attachment',
  to: 'AWS::EC2::TransitGatewayVpcAttachment',
  renames: {
    appliance_mode_support: 'Options.ApplianceModeSupport',
    dns_support: 'Options.DnsSupport',
    ipv6_support: 'Options.Ipv6Support',
    security_group_referencing_support: 'Options.SecurityGroupReferencingSupport',
  },
  ignores: {
    transit_gateway_default_route_table_association: 'routes of the transit gateway',
    transit_gateway_default_route_table_propagation: 'routes of the transit gateway',
  },
}
