import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_feature_group',
  to: 'AWS::SageMaker::FeatureGroup',
  ignores: {
    'feature_definition.collection_config': 'CloudFormation has none',
    'feature_definition.collection_type': 'CloudFormation has none',
    'offline_store_config.s3_storage_config.resolved_output_s3_uri': 'follows from the location',
  },
}
