import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sfn_state_machine',
  to: 'AWS::StepFunctions::StateMachine',
  renames: {
    definition: 'Definition',
    role_arn: 'RoleArn',
    'logging_configuration.log_destination': 'Destinations[].CloudWatchLogsLogGroup.LogGroupArn',
    type: 'StateMachineType',
  },
  ignores: { publish: 'makes a version' },
}
