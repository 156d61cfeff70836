import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_monitoring_schedule',
  to: 'AWS::SageMaker::MonitoringSchedule',
}
