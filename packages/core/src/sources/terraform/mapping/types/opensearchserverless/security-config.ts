import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_opensearchserverless_security_config',
  to: 'AWS::OpenSearchServerless::SecurityConfig',
}
