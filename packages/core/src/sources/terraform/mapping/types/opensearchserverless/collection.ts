import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_opensearchserverless_collection',
  to: 'AWS::OpenSearchServerless::Collection',
}
