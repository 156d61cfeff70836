import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_wafv2_web_acl_logging_configuration',
  to: 'AWS::WAFv2::LoggingConfiguration',
}
