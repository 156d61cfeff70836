import { securityGroup } from '../../prepare/security-group.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_security_group',
  to: 'AWS::EC2::SecurityGroup',
  renames: {
    description: 'GroupDescription',
    name: 'GroupName',
    ingress: 'SecurityGroupIngress',
    egress: 'SecurityGroupEgress',
  },
  attributes: { id: 'GroupId', name: 'Ref' },
  ignores: { revoke_rules_on_delete: 'says how it is deleted' },
  prepared: ['ingress', 'egress'],
  prepare: securityGroup,
}
