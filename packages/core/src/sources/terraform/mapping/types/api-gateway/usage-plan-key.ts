import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_api_gateway_usage_plan_key',
  to: 'AWS::ApiGateway::UsagePlanKey',
}
