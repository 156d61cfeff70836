import { memoryStrategy } from '../../prepare/agentcore.ts'
import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagentcore_memory_strategy',
  to: 'AWS::BedrockAgentCore::Memory',
  fold: { by: 'memory_id', into: ['aws_bedrockagentcore_memory'], at: 'MemoryStrategies[]' },
  ignores: { memory_execution_role_arn: 'the role is that of the memory' },
  prepared: ['type', 'name', 'description', 'namespaces', 'configuration'],
  made: [
    'semantic_memory_strategy',
    'summary_memory_strategy',
    'user_preference_memory_strategy',
    'custom_memory_strategy',
  ],
  prepare: memoryStrategy,
}
