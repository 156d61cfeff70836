import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_app',
  to: 'AWS::SageMaker::App',
  ignores: {
    'resource_spec.sagemaker_image_version_alias': 'CloudFormation names the version itself',
    space_name: 'CloudFormation makes apps of user profiles only',
  },
}
