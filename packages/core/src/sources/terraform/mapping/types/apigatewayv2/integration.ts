import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_apigatewayv2_integration',
  to: 'AWS::ApiGatewayV2::Integration',
  renames: { timeout_milliseconds: 'TimeoutInMillis' },
}
