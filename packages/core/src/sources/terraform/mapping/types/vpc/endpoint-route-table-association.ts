import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_vpc_endpoint_route_table_association',
  to: 'AWS::EC2::VPCEndpoint',
  fold: { by: 'vpc_endpoint_id', into: ['aws_vpc_endpoint'], at: '' },
  renames: { route_table_id: 'RouteTableIds[]' },
}
