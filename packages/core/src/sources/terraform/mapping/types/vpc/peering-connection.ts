import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_vpc_peering_connection',
  to: 'AWS::EC2::VPCPeeringConnection',
  ignores: {
    accepter: 'options of name resolution',
    auto_accept: 'accepts the connection',
    requester: 'options of name resolution',
  },
}
