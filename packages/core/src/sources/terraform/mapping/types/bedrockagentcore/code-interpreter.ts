import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagentcore_code_interpreter',
  to: 'AWS::BedrockAgentCore::CodeInterpreterCustom',
}
