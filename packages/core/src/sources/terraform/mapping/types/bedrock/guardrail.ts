import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrock_guardrail',
  to: 'AWS::Bedrock::Guardrail',
  renames: {
    'content_policy_config.tier_config': 'ContentFiltersTierConfig',
    'topic_policy_config.tier_config': 'TopicsTierConfig',
    'cross_region_config.guardrail_profile_identifier': 'GuardrailProfileArn',
  },
  attributes: { guardrail_id: 'Ref', guardrail_arn: 'GuardrailArn' },
}
