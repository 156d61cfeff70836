import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrockagent_prompt',
  to: 'AWS::Bedrock::Prompt',
}
