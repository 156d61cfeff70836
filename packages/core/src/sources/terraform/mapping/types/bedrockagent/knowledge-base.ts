import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagent_knowledge_base',
  to: 'AWS::Bedrock::KnowledgeBase',
  renames: {
    'knowledge_base_configuration.vector_knowledge_base_configuration.supplemental_data_storage_configuration.storage_location':
      'SupplementalDataStorageLocations',
    'knowledge_base_configuration.vector_knowledge_base_configuration.supplemental_data_storage_configuration.storage_location.type':
      'SupplementalDataStorageLocationType',
  },
  ignores: {
    'storage_configuration.redis_enterprise_cloud_configuration':
      'CloudFormation has no Redis Enterprise Cloud',
  },
}
