import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_model',
  to: 'AWS::SageMaker::Model',
  ignores: {
    'container.additional_model_data_source': 'CloudFormation has none',
    'primary_container.additional_model_data_source': 'CloudFormation has none',
  },
}
