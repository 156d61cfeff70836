import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagent_agent',
  to: 'AWS::Bedrock::Agent',
  renames: {
    prepare_agent: 'AutoPrepare',
    'prompt_override_configuration.prompt_configurations.inference_configuration.max_length': 'MaximumLength',
    skip_resource_in_use_check: 'SkipResourceInUseCheckOnDelete',
  },
}
