import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrock_model_invocation_logging_configuration',
  to: 'AWS::Bedrock::ModelInvocationLoggingConfiguration',
}
