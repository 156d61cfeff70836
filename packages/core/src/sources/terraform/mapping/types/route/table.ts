import { routes } from '../../prepare/network.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_route_table',
  to: 'AWS::EC2::RouteTable',
  ignores: { propagating_vgws: 'CloudFormation keeps them beside the table' },
  prepared: ['route'],
  split: routes,
}
