import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagentcore_agent_runtime',
  to: 'AWS::BedrockAgentCore::Runtime',
  renames: { protocol_configuration: '', 'protocol_configuration.server_protocol': 'ProtocolConfiguration' },
  attributes: { agent_runtime_arn: 'AgentRuntimeArn' },
}
