import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_route_table_association',
  to: 'AWS::EC2::SubnetRouteTableAssociation',
  ignores: { gateway_id: 'CloudFormation has another type for gateways' },
}
