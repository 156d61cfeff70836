import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_code_repository',
  to: 'AWS::SageMaker::CodeRepository',
}
