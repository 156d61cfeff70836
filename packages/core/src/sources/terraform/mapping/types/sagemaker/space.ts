import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_space',
  to: 'AWS::SageMaker::Space',
  ignores: {
    'space_settings.code_editor_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'space_settings.jupyter_lab_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'space_settings.jupyter_server_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'space_settings.kernel_gateway_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'space_settings.jupyter_server_app_settings.code_repository':
      'CloudFormation has no repositories of this app',
  },
}
