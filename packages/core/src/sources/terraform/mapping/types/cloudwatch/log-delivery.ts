import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudwatch_log_delivery',
  to: 'AWS::Logs::Delivery',
  ignores: { s3_delivery_configuration: 'paths in the bucket' },
}
