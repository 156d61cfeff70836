import { networkAcl } from '../../prepare/network.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_network_acl',
  to: 'AWS::EC2::NetworkAcl',
  prepared: ['egress', 'ingress', 'subnet_ids'],
  split: networkAcl,
}
