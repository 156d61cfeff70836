import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_route',
  to: 'AWS::EC2::Route',
  renames: { egress_only_gateway_id: 'EgressOnlyInternetGatewayId' },
}
