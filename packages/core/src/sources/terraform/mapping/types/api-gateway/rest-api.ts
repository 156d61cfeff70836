import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_api_gateway_rest_api',
  to: 'AWS::ApiGateway::RestApi',
  renames: { api_key_source: 'ApiKeySourceType' },
  attributes: { root_resource_id: 'RootResourceId', execution_arn: 'ExecutionArn', name: 'Name' },
  ignores: { put_rest_api_mode: 'how a definition is merged' },
}
