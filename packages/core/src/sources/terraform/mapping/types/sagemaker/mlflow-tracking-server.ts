import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_mlflow_tracking_server',
  to: 'AWS::SageMaker::MlflowTrackingServer',
}
