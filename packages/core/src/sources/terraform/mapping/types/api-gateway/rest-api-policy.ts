import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_api_gateway_rest_api_policy',
  to: 'AWS::ApiGateway::RestApi',
  fold: { by: 'rest_api_id', into: ['aws_api_gateway_rest_api'], at: '' },
}
