import { methodSettings } from '../../prepare/api-gateway.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_api_gateway_method_settings',
  to: 'AWS::ApiGateway::Stage',
  fold: {
    by: 'stage_name',
    into: ['aws_api_gateway_stage'],
    at: 'MethodSettings[]',
    alike: ['rest_api_id', 'stage_name'],
  },
  renames: { settings: '', 'settings.caching_enabled': 'CachingEnabled' },
  ignores: {
    'settings.require_authorization_for_cache_control': 'who may pass by the cache',
    'settings.unauthorized_cache_control_header_strategy': 'who may pass by the cache',
  },
  prepared: ['method_path', 'rest_api_id'],
  made: ['resource_path', 'http_method'],
  prepare: methodSettings,
}
