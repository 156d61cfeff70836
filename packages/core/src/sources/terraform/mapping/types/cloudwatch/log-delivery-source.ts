import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudwatch_log_delivery_source',
  to: 'AWS::Logs::DeliverySource',
}
