import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_endpoint_configuration',
  to: 'AWS::SageMaker::EndpointConfig',
  renames: { name: 'EndpointConfigName' },
}
