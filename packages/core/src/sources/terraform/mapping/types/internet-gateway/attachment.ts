import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_internet_gateway_attachment',
  to: 'AWS::EC2::VPCGatewayAttachment',
}
