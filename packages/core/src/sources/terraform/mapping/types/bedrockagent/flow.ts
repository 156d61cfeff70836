import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagent_flow',
  to: 'AWS::Bedrock::Flow',
  ignores: {
    'definition.node.configuration.prompt.source_configuration.inline.additional_model_request_fields':
      'CloudFormation has none',
    'definition.node.configuration.prompt.source_configuration.inline.template_configuration.chat':
      'CloudFormation has text templates only',
    'definition.node.configuration.prompt.source_configuration.inline.template_configuration.text.cache_point':
      'caching changes no answer',
  },
}
