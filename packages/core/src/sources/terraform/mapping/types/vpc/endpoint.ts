import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_vpc_endpoint',
  to: 'AWS::EC2::VPCEndpoint',
  renames: { policy: 'PolicyDocument' },
  ignores: {
    auto_accept: 'accepts the connection',
    subnet_configuration: 'CloudFormation has no addresses of an endpoint',
  },
}
