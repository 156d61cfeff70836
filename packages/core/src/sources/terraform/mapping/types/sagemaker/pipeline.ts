import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_pipeline',
  to: 'AWS::SageMaker::Pipeline',
  renames: {
    pipeline_definition_s3_location: 'PipelineDefinition.PipelineDefinitionS3Location',
    'pipeline_definition_s3_location.object_key': 'Key',
    'pipeline_definition_s3_location.version_id': 'Version',
    pipeline_definition: 'PipelineDefinition.PipelineDefinitionBody',
  },
}
