import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagentcore_gateway',
  to: 'AWS::BedrockAgentCore::Gateway',
}
