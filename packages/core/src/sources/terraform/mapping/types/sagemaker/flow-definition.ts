import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_flow_definition',
  to: 'AWS::SageMaker::FlowDefinition',
}
