import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_vpc_security_group_ingress_rule',
  to: 'AWS::EC2::SecurityGroupIngress',
  renames: {
    cidr_ipv4: 'CidrIp',
    prefix_list_id: 'SourcePrefixListId',
    referenced_security_group_id: 'SourceSecurityGroupId',
    security_group_id: 'GroupId',
  },
  ignores: { tags: 'CloudFormation has none' },
}
