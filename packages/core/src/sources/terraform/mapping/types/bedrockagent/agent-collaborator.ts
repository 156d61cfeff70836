import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagent_agent_collaborator',
  to: 'AWS::Bedrock::Agent',
  fold: { by: 'agent_id', into: ['aws_bedrockagent_agent'], at: 'AgentCollaborators[]' },
  ignores: { agent_version: 'always the working draft', prepare_agent: 'prepares the agent after a change' },
}
