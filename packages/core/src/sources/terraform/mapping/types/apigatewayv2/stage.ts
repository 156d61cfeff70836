import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_apigatewayv2_stage',
  to: 'AWS::ApiGatewayV2::Stage',
}
