import { flowLog } from '../../prepare/network.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_flow_log',
  to: 'AWS::EC2::FlowLog',
  renames: { iam_role_arn: 'DeliverLogsPermissionArn' },
  prepared: [
    'eni_id',
    'vpc_id',
    'subnet_id',
    'transit_gateway_id',
    'transit_gateway_attachment_id',
    'regional_nat_gateway_id',
  ],
  made: ['resource_id', 'resource_type'],
  prepare: flowLog,
}
