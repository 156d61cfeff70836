import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sagemaker_device_fleet',
  to: 'AWS::SageMaker::DeviceFleet',
  ignores: { enable_iot_role_alias: 'CloudFormation has no role alias' },
}
