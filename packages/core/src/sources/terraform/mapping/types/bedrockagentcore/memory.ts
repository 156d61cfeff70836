import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagentcore_memory',
  to: 'AWS::BedrockAgentCore::Memory',
}
