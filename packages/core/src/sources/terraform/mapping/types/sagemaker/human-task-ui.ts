import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_human_task_ui',
  to: 'AWS::SageMaker::HumanTaskUi',
}
