import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrock_guardrail_version',
  to: 'AWS::Bedrock::GuardrailVersion',
  renames: { guardrail_arn: 'GuardrailIdentifier' },
}
