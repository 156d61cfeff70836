import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_model_package_group_policy',
  to: 'AWS::SageMaker::ModelPackageGroup',
  fold: { by: 'model_package_group_name', into: ['aws_sagemaker_model_package_group'], at: '' },
  renames: { resource_policy: 'ModelPackageGroupPolicy' },
}
