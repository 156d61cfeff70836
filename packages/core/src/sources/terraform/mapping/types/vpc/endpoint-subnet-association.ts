import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_vpc_endpoint_subnet_association',
  to: 'AWS::EC2::VPCEndpoint',
  fold: { by: 'vpc_endpoint_id', into: ['aws_vpc_endpoint'], at: '' },
  renames: { subnet_id: 'SubnetIds[]' },
}
