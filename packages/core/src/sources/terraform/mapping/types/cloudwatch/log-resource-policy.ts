import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_cloudwatch_log_resource_policy',
  to: 'AWS::Logs::ResourcePolicy',
}
