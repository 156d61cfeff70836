import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrock_inference_profile',
  to: 'AWS::Bedrock::ApplicationInferenceProfile',
  renames: { name: 'InferenceProfileName' },
  attributes: { arn: 'InferenceProfileArn' },
}
