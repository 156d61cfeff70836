import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_api_gateway_integration',
  to: 'AWS::ApiGateway::Method',
  fold: {
    by: 'http_method',
    into: ['aws_api_gateway_method'],
    at: 'Integration',
    alike: ['rest_api_id', 'resource_id', 'http_method'],
  },
  renames: { timeout_milliseconds: 'TimeoutInMillis' },
  ignores: {
    tls_config: 'how the certificate of the target is checked',
    integration_target: 'of private integrations',
    response_transfer_mode: 'how the answer is sent',
  },
  prepared: ['resource_id', 'rest_api_id'],
}
