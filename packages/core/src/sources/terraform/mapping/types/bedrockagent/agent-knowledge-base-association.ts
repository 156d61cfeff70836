import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagent_agent_knowledge_base_association',
  to: 'AWS::Bedrock::Agent',
  fold: { by: 'agent_id', into: ['aws_bedrockagent_agent'], at: 'KnowledgeBases[]' },
  ignores: { agent_version: 'always the working draft' },
}
