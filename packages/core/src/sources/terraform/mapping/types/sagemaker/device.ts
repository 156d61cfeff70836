import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_device',
  to: 'AWS::SageMaker::Device',
}
