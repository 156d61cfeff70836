import { gatewayAttachment } from '../../prepare/network.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_internet_gateway',
  to: 'AWS::EC2::InternetGateway',
  prepared: ['vpc_id'],
  split: gatewayAttachment,
}
