import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagent_data_source',
  to: 'AWS::Bedrock::DataSource',
  renames: {
    'vector_ingestion_configuration.parsing_configuration.bedrock_foundation_model_configuration.parsing_prompt.parsing_prompt_string':
      'ParsingPromptText',
  },
  attributes: { data_source_id: 'DataSourceId' },
}
