import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagentcore_agent_runtime_endpoint',
  to: 'AWS::BedrockAgentCore::RuntimeEndpoint',
}
