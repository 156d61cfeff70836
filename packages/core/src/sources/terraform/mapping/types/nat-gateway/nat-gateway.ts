import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_nat_gateway',
  to: 'AWS::EC2::NatGateway',
  renames: { private_ip: 'PrivateIpAddress' },
}
