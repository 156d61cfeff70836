import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_app_image_config',
  to: 'AWS::SageMaker::AppImageConfig',
  renames: { jupyter_lab_image_config: 'JupyterLabAppImageConfig' },
  ignores: {
    'code_editor_app_image_config.file_system_config': 'CloudFormation has none',
    'jupyter_lab_image_config.file_system_config': 'CloudFormation has none',
  },
}
