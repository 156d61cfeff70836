import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_api_gateway_stage',
  to: 'AWS::ApiGateway::Stage',
  renames: { xray_tracing_enabled: 'TracingEnabled', access_log_settings: 'AccessLogSetting' },
}
