import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_api_gateway_request_validator',
  to: 'AWS::ApiGateway::RequestValidator',
}
