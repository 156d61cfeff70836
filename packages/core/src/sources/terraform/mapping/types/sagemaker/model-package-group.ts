import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_model_package_group',
  to: 'AWS::SageMaker::ModelPackageGroup',
}
