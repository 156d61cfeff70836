import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_ssm_parameter',
  to: 'AWS::SSM::Parameter',
  ignores: {
    arn: 'its own ARN',
    insecure_value: 'a value',
    key_id: 'CloudFormation makes no secure strings',
    overwrite: 'guards the call',
  },
}
