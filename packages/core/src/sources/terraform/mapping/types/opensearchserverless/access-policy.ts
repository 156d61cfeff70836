import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_opensearchserverless_access_policy',
  to: 'AWS::OpenSearchServerless::AccessPolicy',
}
