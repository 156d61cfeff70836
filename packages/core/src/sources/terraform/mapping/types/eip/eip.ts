import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_eip',
  to: 'AWS::EC2::EIP',
  ignores: {
    associate_with_private_ip: 'an address',
    customer_owned_ipv4_pool: 'of Outposts',
    instance: 'CloudFormation associates by InstanceId',
    network_interface: 'CloudFormation associates beside it',
  },
}
