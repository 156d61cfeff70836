import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_api_gateway_deployment',
  to: 'AWS::ApiGateway::Deployment',
  ignores: { triggers: 'says when to deploy again', variables: 'variables of the stage' },
}
