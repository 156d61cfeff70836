import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_opensearch_domain',
  to: 'AWS::OpenSearchService::Domain',
  renames: {
    encrypt_at_rest: 'EncryptionAtRestOptions',
    node_to_node_encryption: 'NodeToNodeEncryptionOptions',
  },
  ignores: {
    auto_tune_options: 'tunes by itself',
    'aiml_options.natural_language_query_generation_options': 'CloudFormation has none',
  },
}
