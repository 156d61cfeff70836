import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_api_gateway_usage_plan',
  to: 'AWS::ApiGateway::UsagePlan',
  renames: { quota_settings: 'Quota', throttle_settings: 'Throttle', name: 'UsagePlanName' },
  ignores: { product_code: 'of the marketplace' },
}
