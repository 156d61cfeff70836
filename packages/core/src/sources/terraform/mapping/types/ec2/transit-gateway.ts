import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_ec2_transit_gateway',
  to: 'AWS::EC2::TransitGateway',
}
