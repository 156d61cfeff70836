import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_vpc_security_group_egress_rule',
  to: 'AWS::EC2::SecurityGroupEgress',
  renames: {
    cidr_ipv4: 'CidrIp',
    prefix_list_id: 'DestinationPrefixListId',
    referenced_security_group_id: 'DestinationSecurityGroupId',
    security_group_id: 'GroupId',
  },
  ignores: { tags: 'CloudFormation has none' },
}
