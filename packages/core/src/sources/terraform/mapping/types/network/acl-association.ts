import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_network_acl_association',
  to: 'AWS::EC2::SubnetNetworkAclAssociation',
}
