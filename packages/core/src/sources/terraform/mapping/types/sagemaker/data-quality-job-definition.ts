import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_data_quality_job_definition',
  to: 'AWS::SageMaker::DataQualityJobDefinition',
  renames: { name: 'JobDefinitionName' },
}
