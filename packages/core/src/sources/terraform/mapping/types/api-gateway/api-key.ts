import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_api_gateway_api_key',
  to: 'AWS::ApiGateway::ApiKey',
}
