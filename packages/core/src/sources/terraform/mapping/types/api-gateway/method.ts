import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_api_gateway_method',
  to: 'AWS::ApiGateway::Method',
  renames: { authorization: 'AuthorizationType' },
}
