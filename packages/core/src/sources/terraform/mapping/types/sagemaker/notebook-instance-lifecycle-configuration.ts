import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_notebook_instance_lifecycle_configuration',
  to: 'AWS::SageMaker::NotebookInstanceLifecycleConfig',
  renames: { on_create: 'OnCreate[].Content', on_start: 'OnStart[].Content' },
}
