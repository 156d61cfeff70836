import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_apigatewayv2_api',
  to: 'AWS::ApiGatewayV2::Api',
  attributes: { name: 'Name', execution_arn: 'ExecutionArn' },
}
