import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_default_vpc',
  to: 'AWS::EC2::VPC',
  ignores: {
    assign_generated_ipv6_cidr_block: 'CloudFormation adds ranges of IPv6 beside the VPC',
    ipv6_cidr_block: 'CloudFormation adds ranges of IPv6 beside the VPC',
    ipv6_cidr_block_network_border_group: 'CloudFormation adds ranges of IPv6 beside the VPC',
    ipv6_ipam_pool_id: 'CloudFormation adds ranges of IPv6 beside the VPC',
    ipv6_netmask_length: 'CloudFormation adds ranges of IPv6 beside the VPC',
    enable_network_address_usage_metrics: 'metrics of address use',
  },
}
