import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_notebook_instance',
  to: 'AWS::SageMaker::NotebookInstance',
  renames: { security_groups: 'SecurityGroupIds', volume_size: 'VolumeSizeInGB' },
}
