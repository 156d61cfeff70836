import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_apigatewayv2_vpc_link',
  to: 'AWS::ApiGatewayV2::VpcLink',
}
