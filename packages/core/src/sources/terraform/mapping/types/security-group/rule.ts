import { securityGroupRules } from '../../prepare/security-group.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_security_group_rule',
  to: 'AWS::EC2::SecurityGroupIngress',
  prepared: [
    'type',
    'cidr_blocks',
    'ipv6_cidr_blocks',
    'prefix_list_ids',
    'source_security_group_id',
    'self',
    'protocol',
    'from_port',
    'to_port',
    'description',
    'security_group_id',
  ],
  split: securityGroupRules,
}
