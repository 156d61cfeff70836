import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_vpc_security_group_vpc_association',
  to: 'AWS::EC2::SecurityGroupVpcAssociation',
  renames: { security_group_id: 'GroupId' },
}
