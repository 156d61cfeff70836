import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagent_agent_action_group',
  to: 'AWS::Bedrock::Agent',
  fold: { by: 'agent_id', into: ['aws_bedrockagent_agent'], at: 'ActionGroups[]' },
  renames: {
    'function_schema.member_functions': '',
    skip_resource_in_use_check: 'SkipResourceInUseCheckOnDelete',
  },
  ignores: { agent_version: 'always the working draft', prepare_agent: 'prepares the agent after a change' },
}
