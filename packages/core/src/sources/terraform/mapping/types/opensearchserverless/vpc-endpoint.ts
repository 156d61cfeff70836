import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_opensearchserverless_vpc_endpoint',
  to: 'AWS::OpenSearchServerless::VpcEndpoint',
}
