import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_domain',
  to: 'AWS::SageMaker::Domain',
  ignores: {
    'default_user_settings.code_editor_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'default_user_settings.jupyter_lab_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'default_user_settings.jupyter_server_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'default_user_settings.kernel_gateway_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'default_user_settings.r_session_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'default_user_settings.jupyter_server_app_settings.code_repository':
      'CloudFormation has no repositories of this app',
    'default_user_settings.canvas_app_settings': 'CloudFormation has no settings of Canvas',
    'default_user_settings.tensor_board_app_settings': 'CloudFormation has no settings of TensorBoard',
    'default_space_settings.jupyter_lab_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'default_space_settings.jupyter_server_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'default_space_settings.kernel_gateway_app_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'domain_settings.r_studio_server_pro_domain_settings.default_resource_spec.sagemaker_image_version_alias':
      'CloudFormation names the version itself',
    'default_space_settings.jupyter_lab_app_settings.emr_settings': 'CloudFormation has none',
    'default_user_settings.jupyter_lab_app_settings.emr_settings': 'CloudFormation has none',
    'default_space_settings.jupyter_server_app_settings.code_repository':
      'CloudFormation has no repositories of this app',
    retention_policy: 'says what deleting the domain does',
  },
}
