import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_egress_only_internet_gateway',
  to: 'AWS::EC2::EgressOnlyInternetGateway',
}
