import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_user_profile',
  to: 'AWS::SageMaker::UserProfile',
  ignores: {
    'user_settings.code_editor_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'user_settings.jupyter_lab_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'user_settings.jupyter_server_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'user_settings.kernel_gateway_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'user_settings.r_session_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'user_settings.jupyter_server_app_settings.code_repository':
      'CloudFormation has no repositories of this app',
    'user_settings.canvas_app_settings': 'CloudFormation has no settings of Canvas',
    'user_settings.tensor_board_app_settings': 'CloudFormation has no settings of TensorBoard',
    'user_settings.r_session_app_settings': 'CloudFormation has none',
  },
}
