import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_vpc_ipv4_cidr_block_association',
  to: 'AWS::EC2::VPCCidrBlock',
}
