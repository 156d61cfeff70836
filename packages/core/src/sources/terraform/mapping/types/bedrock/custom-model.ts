import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_bedrock_custom_model',
  to: 'AWS::Bedrock::ModelCustomizationJob',
  renames: { tags: 'JobTags' },
}
