import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_opensearch_domain_policy',
  to: 'AWS::OpenSearchService::Domain',
  fold: { by: 'domain_name', into: ['aws_opensearch_domain'], at: '' },
}
