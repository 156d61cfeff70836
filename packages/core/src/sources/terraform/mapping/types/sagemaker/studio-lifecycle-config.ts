import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_studio_lifecycle_config',
  to: 'AWS::SageMaker::StudioLifecycleConfig',
}
