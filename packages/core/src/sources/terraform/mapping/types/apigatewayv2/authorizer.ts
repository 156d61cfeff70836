import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_apigatewayv2_authorizer',
  to: 'AWS::ApiGatewayV2::Authorizer',
}
